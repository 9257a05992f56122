package io.litige.app.privacy;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log over HTTP. */
@RestController
@Tag(name = "Privacy")
class AccessLogController {
    private final AccessLog log;
    private final AccessLogTable table;

    AccessLogController(AccessLog log, AccessLogTable table) {
        this.log = log;
        this.table = table;
    }

    @Operation(
            operationId = "readAccessLog",
            summary = "Who read what of which dispute, and who was refused, the newest first",
            description = "Pieces, exports, privileged notes and proofs are noted before anything leaves.")
    @GetMapping("/access-log")
    ResponseEntity<AccessPage> read(
            @RequestParam(required = false) @Nullable DisputeId dispute,
            @RequestParam(required = false) @Nullable AgentId actor,
            @RequestParam(required = false) @Min(1) @Nullable Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(hidden = true) Actor reader) {
        Access.demand(reader, Action.READ_ACCESS_LOG);
        log.write();
        var found = table.page(dispute, actor, before == null ? Long.MAX_VALUE : before, limit + 1);
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var next = more ? Long.valueOf(shown.getLast().entry()) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AccessPage(shown.stream().map(AccessPage.Line::of).toList(), next));
    }
}
