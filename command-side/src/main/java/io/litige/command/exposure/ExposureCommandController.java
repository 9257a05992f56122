package io.litige.command.exposure;

import io.litige.api.access.Call;
import io.litige.api.command.ExposureCommand.DraftPublicAnswer;
import io.litige.api.command.ExposureCommand.EndCrisis;
import io.litige.api.command.ExposureCommand.LowerExposure;
import io.litige.api.command.ExposureCommand.RecordEscalationThreat;
import io.litige.api.command.ExposureCommand.RecordExposure;
import io.litige.api.command.ExposureCommand.ReleasePublicAnswer;
import io.litige.api.command.ExposureCommand.UpdatePublication;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Public opinion: what is said in public, what is threatened, what is answered, and the crisis. */
@RestController
@Tag(name = "Public exposure")
class ExposureCommandController {
    private final Dispatcher dispatcher;

    ExposureCommandController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/disputes/{disputeId}/publications")
    @Operation(summary = "Writes down a review, a post or a report; from SPREADING on a crisis opens.")
    ResponseEntity<Receipt> recordExposure(@RequestBody @Valid RecordExposure command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/publications/{publication}/changes")
    @Operation(summary = "A publication was edited, spread or removed; what was first seen stays on record.")
    ResponseEntity<Receipt> updatePublication(@RequestBody @Valid UpdatePublication command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/exposure")
    @Operation(summary = "Says that the dispute is less public than it was, and why.")
    ResponseEntity<Receipt> lowerExposure(@RequestBody @Valid LowerExposure command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/threats")
    @Operation(summary = "The customer threatens with the press, a review, a regulator, a court, or to leave.")
    ResponseEntity<Receipt> recordEscalationThreat(@RequestBody @Valid RecordEscalationThreat command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/public-answers")
    @Operation(summary = "Writes what the company would say in public; somebody else releases it.")
    ResponseEntity<Receipt> draftPublicAnswer(@RequestBody @Valid DraftPublicAnswer command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/public-answers/{answer}/release")
    @Operation(summary = "Releases a public answer somebody else wrote.")
    ResponseEntity<Receipt> releasePublicAnswer(@RequestBody @Valid ReleasePublicAnswer command, Call call) {
        return dispatcher.send(command, call);
    }

    @PostMapping("/disputes/{disputeId}/crisis/end")
    @Operation(summary = "Ends the crisis with what was learnt from it.")
    ResponseEntity<Receipt> endCrisis(@RequestBody @Valid EndCrisis command, Call call) {
        return dispatcher.send(command, call);
    }
}
