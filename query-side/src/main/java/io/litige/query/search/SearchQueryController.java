package io.litige.query.search;

import io.litige.api.access.Actor;
import io.litige.api.query.DisputePage;
import io.litige.api.query.DisputeQuery.FindDisputes;
import io.litige.api.query.Seen;
import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Phase;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching disputes over HTTP. */
@RestController
@Tag(name = "Disputes")
class SearchQueryController {
    private final Questions questions;

    SearchQueryController(Questions questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "findDisputes",
            summary = "Disputes the caller may see, newest received first; every given condition holds",
            description = "customerRef is the customer's key in the company's systems; customer is its pseudonym here."
                    + " source is a system's name, or <system>:<ref>.")
    @GetMapping("/disputes")
    ResponseEntity<DisputePage> find(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @RequestParam(required = false) @Nullable
                    CustomerId customer,
            @RequestParam(required = false) @Size(max = 300) @Nullable String customerRef,
            @RequestParam(required = false) @Size(max = 20) @Nullable String reference,
            @RequestParam(required = false) @Nullable Phase phase,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable AgentId owner,
            @RequestParam(required = false) @Size(max = 130) @Nullable String source,
            @Parameter(schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable PageKey after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(hidden = true) @Nullable Seen seen,
            @Parameter(hidden = true) Actor actor) {
        var who = customerRef == null ? customer : CustomerId.ofReference(customerRef);
        var query = new FindDisputes(who, reference, phase, owner, source, PageKey.text(after), limit, seen);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(questions.ask(actor, query, DisputePage.class));
    }
}
