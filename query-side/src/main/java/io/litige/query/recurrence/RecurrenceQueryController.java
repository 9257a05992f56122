package io.litige.query.recurrence;

import io.litige.api.access.Actor;
import io.litige.api.query.HumanErrorReport;
import io.litige.api.query.HumanErrorReport.ShowHumanErrors;
import io.litige.api.query.ParetoReport;
import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;
import io.litige.api.query.RecurrenceQuery.Family;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.RecurrenceQuery.Ranking;
import io.litige.api.query.RecurrenceQuery.ShowPareto;
import io.litige.api.query.RecurrenceQuery.ShowRecurrence;
import io.litige.api.query.RecurrenceQuery.Weight;
import io.litige.api.query.RecurrenceReport;
import io.litige.api.query.Seen;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of quality over HTTP. Without a period, the year up to and including today. */
@RestController
@Tag(name = "Recurrence")
class RecurrenceQueryController {
    private static final String PERIOD = "The period runs from the start of from to the start of to, in the zone.";

    private final Questions questions;
    private final Clock clock;

    RecurrenceQueryController(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Operation(
            operationId = "showRecurrence",
            summary = "How often disputes come back, with n, interval and the rules that shaped the figures",
            description = PERIOD + " within is usually 30, 90 or 365 days.")
    @GetMapping("/recurrence")
    RecurrenceReport recurrence(
            @RequestParam(defaultValue = "CAUSE") Dimension by,
            @RequestParam(defaultValue = "ACTIVITY") Family family,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(defaultValue = "Europe/Paris") ZoneId zone,
            @RequestParam(defaultValue = "90") @Min(1) @Max(366) int within,
            @RequestParam(defaultValue = "CURRENT") Coding coding,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        var query = new ShowRecurrence(by, family, period(from, to, zone), within, coding, limit, seen);
        return questions.ask(actor, query, RecurrenceReport.class);
    }

    @Operation(
            operationId = "showPareto",
            summary = "Which groups weigh most: by count, cost or severity, with the smallest set that reaches 80 %",
            description =
                    PERIOD + " Costs are ranked in one currency and shown in all. across crosses a second dimension"
                            + " with the first, such as cause with product.")
    @GetMapping("/recurrence/pareto")
    ParetoReport pareto(
            @RequestParam(defaultValue = "CAUSE") Dimension by,
            @RequestParam(required = false) @Nullable Dimension across,
            @RequestParam(defaultValue = "COUNT") Ranking ranking,
            @RequestParam(defaultValue = "FULL") Weight weight,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(defaultValue = "Europe/Paris") ZoneId zone,
            @RequestParam(defaultValue = "EUR") @Pattern(regexp = "[A-Z]{3}") String currency,
            @RequestParam(defaultValue = "CURRENT") Coding coding,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        var query = new ShowPareto(by, across, ranking, weight, period(from, to, zone), currency, coding, limit, seen);
        return questions.ask(actor, query, ParetoReport.class);
    }

    @Operation(
            operationId = "showHumanErrors",
            summary = "What favours errors, per team and contributing factor; never below the team",
            description = PERIOD + " Counts below five are hidden.")
    @GetMapping("/recurrence/human-errors")
    HumanErrorReport humanErrors(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(defaultValue = "Europe/Paris") ZoneId zone,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return questions.ask(actor, new ShowHumanErrors(period(from, to, zone), seen), HumanErrorReport.class);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        var end = to == null ? LocalDate.ofInstant(clock.instant(), zone).plusDays(1) : to;
        return new Period(from == null ? end.minusYears(1) : from, end, zone);
    }
}
