package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.query.PromiseReport;
import io.litige.api.query.PromiseReport.ShowPromises;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.Seen;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How teams keep their word, over HTTP. */
@RestController
@Tag(name = "Promises")
class PromiseQueryController {
    private final Questions questions;

    PromiseQueryController(Questions questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "showPromises",
            summary = "Share of the promises due in a period that a team kept",
            description = "The period is half-open, in the zone given. Nothing is broken down below the team.")
    @GetMapping("/teams/{team}/promises")
    PromiseReport show(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String team,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(defaultValue = "Europe/Paris") ZoneId zone,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return questions.ask(actor, new ShowPromises(team, new Period(from, to, zone), seen), PromiseReport.class);
    }
}
