package io.litige.app.desk;

import io.litige.api.access.Call;
import io.litige.api.value.Receipt;
import io.litige.app.http.Door;
import io.litige.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out work: the most urgent dispute of a team that nobody owns becomes the caller's, and nobody else's. */
@RestController
@Profile("command | (!query & !notary)")
@Tag(name = "Queues")
class NextController {
    private final NextDispute next;
    private final Door door;

    NextController(NextDispute next, Door door) {
        this.next = next;
        this.door = door;
    }

    @PostMapping("/queues/{team}/next")
    @Operation(
            operationId = "takeNext",
            summary = "Makes the caller owner of the team's most urgent dispute that nobody owns")
    ResponseEntity<Receipt> next(@PathVariable @Size(max = 64) String team, Call call, HttpServletRequest request) {
        var principal = door.caller(request).map(Caller::principal).orElseThrow();
        var key = door.key(request).orElseThrow();
        return next.take(team, call, new Attempt(principal, key));
    }
}
