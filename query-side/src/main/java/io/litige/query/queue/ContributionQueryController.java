package io.litige.query.queue;

import io.litige.api.access.Actor;
import io.litige.api.query.ContributionPage;
import io.litige.api.query.ContributionPage.ShowContributions;
import io.litige.api.query.Seen;
import io.litige.query.projection.PageKey;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a department was asked, over HTTP. */
@RestController
@Tag(name = "Contributions")
class ContributionQueryController {
    private final Questions questions;

    ContributionQueryController(Questions questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "showContributions",
            summary = "What a department was asked and has not answered yet, the next due first")
    @GetMapping("/departments/{department}/contributions")
    ResponseEntity<ContributionPage> contributions(
            @PathVariable @Size(max = 64) String department,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable PageKey after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(questions.ask(
                        actor,
                        new ShowContributions(department, PageKey.text(after), limit, seen),
                        ContributionPage.class));
    }
}
