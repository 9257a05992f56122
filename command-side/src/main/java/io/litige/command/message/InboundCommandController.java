package io.litige.command.message;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.access.Decision;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Receipt;
import io.litige.api.value.Role;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.facts.Marks;
import io.litige.command.facts.Marks.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers find their dispute by the token of the message they answer (requirement 8). */
@RestController
@Tag(name = "Messages")
class InboundCommandController {
    private final Dispatcher dispatcher;
    private final Marks marks;

    InboundCommandController(Dispatcher dispatcher, Marks marks) {
        this.dispatcher = dispatcher;
        this.marks = marks;
    }

    @PostMapping("/inbound-messages")
    @Operation(summary = "Files an answer of a customer under the dispute its token belongs to.")
    ResponseEntity<Receipt> receive(@RequestBody @Valid InboundMessage message, Call call) {
        if (Access.decide(call.actor(), Action.RECEIVE, null) != Decision.PERMIT) {
            throw Access.notPermitted("ReceiveMessage", call.actor(), Action.RECEIVE);
        }
        var mark = marks.read(message.token())
                .filter(found -> found.kind() == Kind.MESSAGE)
                .orElseThrow(() -> Rejected.because(
                        Code.TOKEN_UNKNOWN, Map.of("allowed", "the token of a message of ours, unchanged")));
        return dispatcher.send(command(mark.dispute(), message), gateway(call, message));
    }

    /** The gateway has no tie to any dispute; the token is what lets its message in. */
    private static Call gateway(Call call, InboundMessage message) {
        var actor = call.actor();
        return new Call(
                new Actor(actor.id(), Set.of(Role.SYSTEM), Set.of(), actor.mandate()),
                call.requestId(),
                null,
                message.channel());
    }

    private static RecordCommunication command(DisputeId dispute, InboundMessage m) {
        return new RecordCommunication(
                dispute,
                Direction.INBOUND,
                m.channel(),
                m.counterpart(),
                m.subject(),
                m.content(),
                true,
                null,
                m.lateReason(),
                null,
                m.occurredAt(),
                null);
    }
}
