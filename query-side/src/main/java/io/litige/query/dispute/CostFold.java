package io.litige.query.dispute;

import io.litige.api.event.CostEvent;
import io.litige.api.event.CostEvent.CostRecorded;
import io.litige.api.event.CostEvent.ExtraEffortRecorded;
import io.litige.api.event.CostEvent.TimeRecorded;
import io.litige.api.query.face.CostLine;
import io.litige.api.query.face.Spending;
import io.litige.api.value.Money;
import org.jspecify.annotations.Nullable;

/** What a dispute cost so far (requirements 67, 80 and 81). */
final class CostFold {
    private CostFold() {}

    static void fold(FaceDraft draft, CostEvent event) {
        var now = draft.spending;
        draft.spending = switch (event) {
            case CostRecorded e ->
                new Spending(
                        FaceDraft.appended(
                                now.costs(),
                                new CostLine(
                                        e.id(),
                                        e.type(),
                                        e.amount(),
                                        e.source(),
                                        e.act().occurredAt())),
                        plus(now.direct(), e.amount()),
                        now.minutes(),
                        now.time(),
                        now.extraMinutes(),
                        now.extra());
            case TimeRecorded e ->
                new Spending(
                        now.costs(),
                        now.direct(),
                        now.minutes() + e.minutes(),
                        plus(now.time(), e.cost()),
                        now.extraMinutes(),
                        now.extra());
            case ExtraEffortRecorded e ->
                new Spending(
                        now.costs(),
                        now.direct(),
                        now.minutes(),
                        now.time(),
                        now.extraMinutes() + e.minutes(),
                        plus(now.extra(), e.cost()));
        };
    }

    private static Money plus(@Nullable Money sum, Money amount) {
        return sum == null ? amount : sum.plus(amount);
    }
}
