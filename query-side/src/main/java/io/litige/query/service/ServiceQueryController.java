package io.litige.query.service;

import io.litige.api.access.Actor;
import io.litige.api.query.AnswerSample;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.Seen;
import io.litige.api.query.ServiceQuery.ShowSample;
import io.litige.api.query.ServiceQuery.ShowService;
import io.litige.api.query.ServiceReport;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service of teams over HTTP. Without a period, the three months up to and including today. */
@RestController
@Tag(name = "Service")
class ServiceQueryController {
    private final Questions questions;
    private final Clock clock;

    ServiceQueryController(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Operation(
            operationId = "showService",
            summary = "By team: targets met in time, beside resolutions that did not last and the quality of answers",
            description =
                    "The period runs from the start of from to the start of to, in the zone. No figure of a person.")
    @GetMapping("/service")
    ServiceReport service(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(defaultValue = "Europe/Paris") ZoneId zone,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        var end = to == null ? LocalDate.ofInstant(clock.instant(), zone).plusDays(1) : to;
        var period = new Period(from == null ? end.minusMonths(3) : from, end, zone);
        return questions.ask(actor, new ShowService(period, seen), ServiceReport.class);
    }

    @Operation(
            operationId = "listAnswerSample",
            summary = "Answers of the sample nobody has looked at again yet, the oldest first")
    @GetMapping("/answer-sample")
    AnswerSample sample(
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return questions.ask(actor, new ShowSample(limit, seen), AnswerSample.class);
    }
}
