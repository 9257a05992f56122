package io.litige.command.aftercare;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Call;
import io.litige.api.command.AftercareCommand;
import io.litige.api.command.AftercareCommand.RateService;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.facts.Marks;
import io.litige.command.facts.Marks.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own button: the link is the permission (requirement 99). */
@RestController
@Tag(name = "Aftercare")
class RatingCommandController {
    private static final UUID NAMESPACE = UUID.fromString("c7a4f0de-58b1-5a1c-9d0e-3b7f6a2e9c14");

    private final Dispatcher dispatcher;
    private final Marks marks;

    RatingCommandController(Dispatcher dispatcher, Marks marks) {
        this.dispatcher = dispatcher;
        this.marks = marks;
    }

    @PostMapping("/ratings/{token}")
    @Operation(
            summary = "Rates the service, once for each link",
            description = "Needs no token of access and no Idempotency-Key: the link is signed, and pressing the same"
                    + " button again is taken once.")
    ResponseEntity<Void> rateService(
            @PathVariable @Size(max = DisputeCommand.REF) String token,
            @RequestParam @Min(AftercareCommand.WORST) @Max(AftercareCommand.BEST) int score,
            @RequestParam(required = false) @Size(max = DisputeCommand.TEXT) @Nullable String comment) {
        var mark = marks.read(token)
                .filter(found -> found.kind() == Kind.RATING)
                .orElseThrow(() -> Rejected.because(
                        Code.TOKEN_UNKNOWN, Map.of("allowed", "the token of a link of ours, unchanged")));
        var pressed = Generators.nameBasedGenerator(NAMESPACE).generate(token + " " + score);
        dispatcher.receipt(
                new RateService(mark.dispute(), "F" + mark.number(), score, comment, null, null), Call.system(pressed));
        return ResponseEntity.noContent().build();
    }
}
