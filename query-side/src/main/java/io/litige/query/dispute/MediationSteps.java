package io.litige.query.dispute;

import io.litige.api.access.Step;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputeFace;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.PartyType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which stages of a mediation, and until when, each of its steps is possible. */
final class MediationSteps {
    private MediationSteps() {}

    /** Ways in which a complaint is a written one (C. conso. L612-2). */
    private static final Set<Channel> WRITTEN = EnumSet.of(
            Channel.EMAIL, Channel.LETTER, Channel.REGISTERED_LETTER, Channel.WEB_FORM, Channel.CHAT, Channel.IMPORT);

    private static final Set<Step> WITHIN_TERM =
            EnumSet.of(Step.RECORD_MEDIATOR_PROPOSAL, Step.RESPOND_TO_MEDIATOR, Step.EXTEND_MEDIATION);

    static @Nullable Code whyNot(Step step, DisputeFace face, Instant now) {
        if (step == Step.REQUEST_MEDIATION && face.customer().partyType() != PartyType.CONSUMER) {
            return Code.MEDIATION_NOT_OPEN;
        }
        if (!stages(step).contains(face.mediation().status())) {
            return Code.MEDIATION_WRONG_STAGE;
        }
        if (step == Step.REQUEST_MEDIATION && !complainedInWriting(face)) {
            return Code.WRITTEN_COMPLAINT_MISSING;
        }
        var term = face.mediation().termAt();
        return WITHIN_TERM.contains(step) && term != null && now.isAfter(term) ? Code.MEDIATION_TERM_PASSED : null;
    }

    /** As far as the face tells: it holds the newest messages only. */
    private static boolean complainedInWriting(DisputeFace face) {
        var shown = face.exchange().communications();
        return WRITTEN.contains(face.complaint().channel())
                || shown.size() < face.exchange().count()
                || shown.stream().anyMatch(c -> c.direction() == Direction.INBOUND && WRITTEN.contains(c.channel()));
    }

    private static Set<MediationStatus> stages(Step step) {
        return switch (step) {
            case REQUEST_MEDIATION ->
                EnumSet.of(MediationStatus.NONE, MediationStatus.INADMISSIBLE, MediationStatus.ENDED);
            case MARK_MEDIATION_ADMISSIBLE, MARK_MEDIATION_INADMISSIBLE -> EnumSet.of(MediationStatus.REQUESTED);
            case RECORD_MEDIATOR_PROPOSAL -> EnumSet.of(MediationStatus.RUNNING, MediationStatus.PROPOSAL);
            case RESPOND_TO_MEDIATOR -> EnumSet.of(MediationStatus.ADMISSIBLE, MediationStatus.PROPOSAL);
            case EXTEND_MEDIATION ->
                EnumSet.of(MediationStatus.ADMISSIBLE, MediationStatus.RUNNING, MediationStatus.PROPOSAL);
            case END_MEDIATION ->
                EnumSet.of(
                        MediationStatus.REQUESTED,
                        MediationStatus.ADMISSIBLE,
                        MediationStatus.RUNNING,
                        MediationStatus.PROPOSAL);
            default -> EnumSet.complementOf(EnumSet.of(MediationStatus.NONE));
        };
    }
}
