package io.litige.query.dispute;

import static io.litige.query.dispute.FaceDraft.appended;
import static io.litige.query.dispute.FaceDraft.replaced;

import io.litige.api.event.ContributionEvent;
import io.litige.api.event.ContributionEvent.ContributionAnswered;
import io.litige.api.event.ContributionEvent.ContributionClaimed;
import io.litige.api.event.ContributionEvent.ContributionOverdue;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.LearningEvent;
import io.litige.api.event.LearningEvent.LinkedToProblem;
import io.litige.api.event.LearningEvent.PolicyGapReported;
import io.litige.api.query.face.ContributionState;
import io.litige.api.query.face.Learning;
import io.litige.api.query.face.PolicyGap;
import java.util.function.UnaryOperator;

/** What departments were asked and said, and what the company can learn. */
final class ContributionFold {
    private ContributionFold() {}

    static void fold(FaceDraft draft, ContributionEvent event) {
        switch (event) {
            case ContributionRequested e ->
                draft.contributions = appended(
                        draft.contributions,
                        new ContributionState(
                                e.id(),
                                e.department(),
                                e.question(),
                                e.act().actor(),
                                e.act().occurredAt(),
                                e.dueAt(),
                                null,
                                null,
                                null,
                                java.util.List.of(),
                                null));
            case ContributionClaimed e -> change(draft, e.id(), asked -> asked.ownedBy(e.owner()));
            case ContributionAnswered e ->
                change(
                        draft,
                        e.id(),
                        asked -> asked.answeredWith(e.answer(), e.act().occurredAt(), e.evidence()));
            case ContributionOverdue e -> change(draft, e.id(), asked -> asked.lateSince(e.dueAt()));
        }
    }

    static void fold(FaceDraft draft, LearningEvent event) {
        var now = draft.learning;
        draft.learning = switch (event) {
            case LinkedToProblem e -> new Learning(appended(now.problems(), e.problem()), now.policyGaps());
            case PolicyGapReported e ->
                new Learning(
                        now.problems(),
                        appended(
                                now.policyGaps(),
                                new PolicyGap(
                                        e.policy(),
                                        e.gap(),
                                        e.act().actor(),
                                        e.act().occurredAt())));
        };
    }

    private static void change(FaceDraft draft, String id, UnaryOperator<ContributionState> by) {
        draft.contributions =
                replaced(draft.contributions, contribution -> contribution.id().equals(id), by);
    }
}
