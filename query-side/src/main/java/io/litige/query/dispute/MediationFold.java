package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;

import io.litige.api.event.MediationEvent;
import io.litige.api.event.MediationEvent.LimitationResumed;
import io.litige.api.event.MediationEvent.LimitationSuspended;
import io.litige.api.event.MediationEvent.MediationDeclaredAdmissible;
import io.litige.api.event.MediationEvent.MediationDeclaredInadmissible;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediationExtended;
import io.litige.api.event.MediationEvent.MediationFeeRecorded;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.event.MediationEvent.MediatorAnswered;
import io.litige.api.event.MediationEvent.MediatorProposalRecorded;
import io.litige.api.query.face.Mediation;
import io.litige.api.value.InadmissibilityReason;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mediation and what it does to limitation periods. */
final class MediationFold {
    private MediationFold() {}

    static void fold(FaceDraft draft, MediationEvent event) {
        var at = event.act().occurredAt();
        var next = new Draft(draft.mediation);
        switch (event) {
            case MediationRequested e -> next.request(e);
            case MediationDeclaredAdmissible e -> next.status = MediationStatus.ADMISSIBLE;
            case MediationDeclaredInadmissible e -> {
                next.status = MediationStatus.INADMISSIBLE;
                next.inadmissible = e.reason();
            }
            case MediatorProposalRecorded e -> next.propose(e);
            case MediatorAnswered e -> next.answer(e);
            case MediationExtended e -> next.termAt = e.until();
            case MediationEnded e -> {
                next.status = MediationStatus.ENDED;
                next.result = e.result();
                next.terms = e.terms();
            }
            case LimitationSuspended e -> draft.limitations = Limitations.suspended(draft.limitations, at);
            case LimitationResumed e -> draft.limitations = Limitations.resumed(draft.limitations, at, e.notBefore());
            case MediationFeeRecorded e -> next.fees = appended(next.fees, e.amount());
        }
        draft.mediation = next.done();
    }

    /** The term the clocks set. */
    static void term(FaceDraft draft, Instant termAt) {
        var next = new Draft(draft.mediation);
        next.termAt = termAt;
        draft.mediation = next.done();
    }

    private static final class Draft {
        private MediationStatus status;
        private @Nullable String mediator;
        private @Nullable String reference;
        private @Nullable Instant requestedAt;
        private @Nullable InadmissibilityReason inadmissible;
        private @Nullable Instant termAt;
        private @Nullable Protected proposal;
        private @Nullable Money amount;
        private Map<Side, Boolean> answers;
        private @Nullable MediationResult result;
        private @Nullable Protected terms;
        private List<Money> fees;

        Draft(Mediation now) {
            status = now.status();
            mediator = now.mediator();
            reference = now.reference();
            requestedAt = now.requestedAt();
            inadmissible = now.inadmissible();
            termAt = now.termAt();
            proposal = now.proposal();
            amount = now.amount();
            answers = now.answers();
            result = now.result();
            terms = now.terms();
            fees = now.fees();
        }

        /** A new mediation; what the earlier ones cost stays. */
        void request(MediationRequested e) {
            status = MediationStatus.REQUESTED;
            mediator = e.mediatorName();
            reference = e.reference();
            requestedAt = e.act().occurredAt();
            inadmissible = null;
            termAt = null;
            proposal = null;
            amount = null;
            answers = Map.of();
            result = null;
            terms = null;
        }

        void propose(MediatorProposalRecorded e) {
            status = MediationStatus.PROPOSAL;
            proposal = e.proposal();
            amount = e.amount();
            answers = Map.of();
        }

        void answer(MediatorAnswered e) {
            if (e.to() == MediationStatus.PROPOSAL) {
                var all = new EnumMap<Side, Boolean>(Side.class);
                all.putAll(answers);
                all.put(e.side(), e.accepts());
                answers = all;
            } else if (e.accepts()) {
                status = MediationStatus.RUNNING;
            }
        }

        Mediation done() {
            return new Mediation(
                    status,
                    mediator,
                    reference,
                    requestedAt,
                    inadmissible,
                    termAt,
                    proposal,
                    amount,
                    answers,
                    result,
                    terms,
                    fees);
        }
    }
}
