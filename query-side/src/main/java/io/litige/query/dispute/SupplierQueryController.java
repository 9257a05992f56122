package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.query.RecurrenceQuery.Period;
import io.litige.api.query.Seen;
import io.litige.api.query.SupplierReport;
import io.litige.api.query.SupplierReport.ShowSuppliers;
import io.litige.api.value.SupplierKind;
import io.litige.query.projection.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What suppliers cost, over HTTP. */
@RestController
@Tag(name = "Suppliers")
class SupplierQueryController {
    private final Questions questions;

    SupplierQueryController(Questions questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "showSuppliers",
            summary = "Disputes and cost per supplier and carrier, and what was got back",
            description =
                    "The period is half-open, in the zone given; disputes count in the period they were received in.")
    @GetMapping("/suppliers")
    SupplierReport show(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(defaultValue = "Europe/Paris") ZoneId zone,
            @RequestParam(required = false) @Nullable SupplierKind kind,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        return questions.ask(
                actor, new ShowSuppliers(new Period(from, to, zone), kind, limit, seen), SupplierReport.class);
    }
}
