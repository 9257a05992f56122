package io.litige.query.dispute;

import io.litige.api.access.Actor;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.NextStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do next with a dispute: the steps its phase and the caller's roles allow, and for those that the
 * face itself rules out, the refusal that would come.
 */
final class NextSteps {
    private NextSteps() {}

    /**
     * @param release in effect that day
     */
    static List<NextStep> of(DisputeFace face, Actor actor, Instant now, ReleasePolicy release) {
        return Step.allowed(face.phase(), actor, FaceDraft.relation(face)).stream()
                .map(step -> new NextStep(
                        step.command(),
                        step.method(),
                        StepPath.of(step, face),
                        step.needsVersion(),
                        name(WhyNot.of(step, face, actor, now, release))))
                .toList();
    }

    private static @Nullable String name(@Nullable Code code) {
        return code == null ? null : code.name();
    }
}
