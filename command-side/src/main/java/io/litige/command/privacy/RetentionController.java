package io.litige.command.privacy;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.command.privacy.RetentionBatchTable.Batch;
import io.litige.command.privacy.RetentionBatchTable.Item;
import io.litige.command.privacy.RetentionTable.Due;
import io.litige.command.privacy.RetentionTable.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What need not be kept any more, and its destruction in batches. */
@RestController
@Tag(name = "Privacy")
class RetentionController {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String PLACE = "[0-9]{1,11}[.][0-9]{1,9}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final RetentionBatches batches;

    RetentionController(RetentionBatches batches) {
        this.batches = batches;
    }

    /**
     * @param due with the matters that keep one all the same
     * @param next to be sent as {@code after} for the following page; null on the last one
     */
    record DueList(List<Due> due, @Nullable String next) {}

    /** @param next to be sent as {@code after} for the following page; null on the last one */
    record BatchPage(
            Batch batch, List<Item> items, @Nullable UUID next) {}

    @Operation(
            operationId = "listDue",
            summary = "Disputes the retention schedule does not ask to keep any more, the longest ended first")
    @GetMapping("/retention/due")
    DueList due(
            @RequestParam(required = false) @Pattern(regexp = PLACE) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) Actor actor) {
        Access.demand(actor, Action.READ_RETENTION);
        var due = batches.due(after == null ? Place.START : place(after), limit);
        return new DueList(due, due.size() < limit ? null : next(due.getLast()));
    }

    private static String next(Due last) {
        var at = last.endedAt();
        return at.getEpochSecond() + "." + at.getNano() + "_" + last.disputeId();
    }

    private static Place place(String after) {
        var parts = after.split("[._]");
        return new Place(
                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), UUID.fromString(parts[2]));
    }

    @Operation(
            operationId = "proposeBatch",
            summary = "Proposes what is due for the destruction of its texts; held disputes are listed and skipped")
    @PostMapping("/retention/batches")
    ResponseEntity<Batch> propose(@RequestParam(defaultValue = "500") @Min(1) @Max(500) int limit, Call call) {
        Access.demand(call.actor(), Action.PROTECT);
        var batch = batches.propose(call, limit);
        return ResponseEntity.created(URI.create("/retention/batches/" + batch.batch()))
                .body(batch);
    }

    @Operation(operationId = "showBatch", summary = "A batch and what became of each of its disputes")
    @GetMapping("/retention/batches/{batch}")
    BatchPage show(
            @PathVariable UUID batch,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) Actor actor) {
        Access.demand(actor, Action.READ_RETENTION);
        var found = batches.find(batch);
        var items = batches.items(batch, after == null ? FIRST : after, limit);
        return new BatchPage(
                found,
                items,
                items.size() < limit ? null : items.getLast().disputeId().value());
    }

    @Operation(
            operationId = "approveBatch",
            summary = "Approves a batch somebody else proposed; its texts are then destroyed for good")
    @PostMapping("/retention/batches/{batch}/approval")
    Batch approve(@PathVariable UUID batch, Call call) {
        Access.demand(call.actor(), Action.APPROVE_RETENTION);
        return batches.approve(batch, call);
    }
}
