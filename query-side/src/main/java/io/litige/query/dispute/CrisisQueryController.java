package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.query.CrisisList;
import io.litige.api.query.DisputeQuery.ShowCrises;
import io.litige.api.query.Seen;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Crises of all disputes over HTTP. */
@RestController
@Tag(name = "Public exposure")
class CrisisQueryController {
    private final Questions questions;

    CrisisQueryController(Questions questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "listCrises",
            summary = "Every crisis of the last 24 months, newest first, for the quality dashboard")
    @GetMapping("/crises")
    CrisisList list(
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return questions.ask(actor, new ShowCrises(limit, seen), CrisisList.class);
    }
}
