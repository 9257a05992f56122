package io.litige.app.privacy;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Call;
import io.litige.api.command.PrivacyCommand.NoteAccess;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.Seen;
import io.litige.api.value.DisputeId;
import io.litige.app.privacy.AccessEntry.Outcome;
import io.litige.app.privacy.AccessTakenTable.Taken;
import io.litige.command.dispatch.Dispatcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reading in an emergency what one is not concerned with: with a reason, for a while, and never unseen. */
@RestController
@Tag(name = "Privacy")
@Profile("command | (!query & !notary)")
class AccessController {
    private static final Logger LOG = LoggerFactory.getLogger(AccessController.class);

    private final Dispatcher dispatcher;
    private final Guests guests;
    private final AccessLog log;
    private final Clock clock;
    private final MeterRegistry meters;

    AccessController(Dispatcher dispatcher, Guests guests, AccessLog log, Clock clock, MeterRegistry meters) {
        this.dispatcher = dispatcher;
        this.guests = guests;
        this.log = log;
        this.clock = clock;
        this.meters = meters;
    }

    /** Access in an emergency that was none would hide the next one that is. */
    private void refuseWhoReadsAnyway(DisputeId dispute, Call call) {
        try {
            dispatcher.permit(dispute, "TakeAccess", Action.READ, call);
        } catch (Rejected e) {
            return; // Whether there is such a dispute is told when access is noted in it.
        }
        throw Rejected.because(Code.ACCESS_NOT_NEEDED, Map.of("dispute", dispute, "allowed", "reading it as it is"));
    }

    /** @param until when it ends */
    record AccessGiven(DisputeId disputeId, long version, Instant until) {}

    @Operation(
            operationId = "takeAccess",
            summary = "Takes access to a dispute one is not concerned with, to read it for a while",
            description =
                    "It is recorded in the dispute for everybody to see, and every read is noted before it leaves.")
    @PostMapping("/disputes/{disputeId}/access")
    ResponseEntity<AccessGiven> take(
            @PathVariable DisputeId disputeId, @RequestBody @Valid TakeAccess asked, Call call) {
        var actor = call.actor();
        Access.demand(actor, Action.TAKE_ACCESS);
        refuseWhoReadsAnyway(disputeId, call);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        log.now(AccessEntry.of(actor, AccessKind.ACCESS, disputeId, Outcome.ASKED, now));
        var until = now.plus(asked.duration());
        var role = Access.actingRole(actor, Action.TAKE_ACCESS);
        var receipt = dispatcher.receipt(
                new NoteAccess(disputeId, actor.id(), role, asked.reason(), until, null, null),
                Call.system(call.requestId()));
        guests.let(call.requestId(), new Taken(disputeId, actor.id(), until));
        meters.counter("litige.access.taken").increment();
        LOG.warn("{} took access to dispute {} until {}", actor.id(), disputeId, until);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Seen.HEADER, new Seen(disputeId, receipt.version()).toString())
                .body(new AccessGiven(disputeId, receipt.version(), until));
    }
}
