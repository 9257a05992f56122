package io.litige.query.legal;

import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.value.DisputeId;
import io.litige.query.legal.PrivilegedNotes.PrivilegedNote;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.StreamDoor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The lawyers' own file over HTTP; whether there is anything in it, nobody else is told. */
@RestController
@Tag(name = "Legal")
class LegalFileQueryController {
    private final StreamDoor door;
    private final DisputeStream stream;

    LegalFileQueryController(StreamDoor door, DisputeStream stream) {
        this.door = door;
        this.stream = stream;
    }

    @GetMapping("/disputes/{disputeId}/legal/notes")
    @Operation(
            operationId = "listPrivilegedNotes",
            summary = "Notes in the lawyers' own file that are meant for the caller")
    ResponseEntity<List<PrivilegedNote>> notes(
            @PathVariable DisputeId disputeId, @Parameter(hidden = true) Actor actor) {
        door.open(disputeId, actor, Action.COUNSEL);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(PrivilegedNotes.of(stream, disputeId, actor));
    }
}
