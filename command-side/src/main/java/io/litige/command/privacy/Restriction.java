package io.litige.command.privacy;

import io.litige.api.access.Step;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.RestrictionGround;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The data are kept and used for the claim alone (GDPR, article 18).
 *
 * @param since when it was recorded
 */
public record Restriction(RestrictionGround ground, Instant since) {
    /** What destroys the data, and what approaches the person with something they did not ask for. */
    private static final Set<Step> REFUSED =
            EnumSet.of(Step.SHRED_SUBJECT, Step.CONFIRM_SHRED, Step.REQUEST_RATING, Step.GRANT_LOYALTY_INCENTIVE);

    /**
     * @throws Rejected PROCESSING_RESTRICTED for a step it refuses
     */
    void guard(Step step) {
        Rejected.when(REFUSED.contains(step), Code.PROCESSING_RESTRICTED, facts(step));
    }

    Map<String, Object> facts(Step step) {
        return Map.of(
                "command",
                step.command(),
                "ground",
                ground,
                "since",
                since,
                "law",
                "GDPR 18",
                "allowed",
                "what the claim itself needs; the rest once LiftRestriction is recorded");
    }
}
