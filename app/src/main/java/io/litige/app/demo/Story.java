package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.command.LifecycleCommand.CloseDispute;
import io.litige.api.command.LifecycleCommand.FixAtOnce;
import io.litige.api.command.LifecycleCommand.ReopenDispute;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.command.LifecycleCommand.WithdrawDispute;
import io.litige.api.command.RemedyOffer;
import io.litige.api.value.Channel;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.Cost;
import io.litige.api.value.CostType;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Money;
import io.litige.api.value.Outcome;
import io.litige.api.value.Phase;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.ReopenReason;
import io.litige.command.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the whole story of one dispute, from the first call to its end or to the end of the demo's past. */
final class Story {
    private static final BigDecimal SLIGHT = new BigDecimal("90");
    private static final String RECOURSE =
            "Vous pouvez saisir gratuitement le médiateur de la consommation, 1 rue de l'Exemple, 75000 Paris.";

    private final Script script;
    private final Arrival arrival;
    private final Actor owner;
    private final Beginning beginning;
    private final Dialogue dialogue;
    private final Settlement settlement;
    private @Nullable Instant closedAt;
    private List<Cost> costs = List.of();

    private Story(Script script, Arrival arrival) {
        this.script = script;
        this.arrival = arrival;
        this.owner = script.chance.hit(0.7) ? Cast.AGENT : Cast.SENIOR;
        this.beginning = new Beginning(script, arrival);
        this.dialogue = new Dialogue(script, owner);
        this.settlement = new Settlement(script, arrival, owner);
    }

    static Told tell(long seed, Arrival arrival, Instant anchor, WorkingCalendar calendar) {
        var story = new Story(new Script(seed, arrival, anchor, calendar), arrival);
        story.go();
        return new Told(
                story.script.id,
                arrival,
                story.script.steps(),
                story.script.phase(),
                story.closedAt,
                story.costs,
                story.dialogue.promises());
    }

    private void go() {
        boolean slight =
                arrival.amount().compareTo(SLIGHT) < 0 && arrival.cause().kind() != GroundKind.COMMUNICATION;
        if (slight && arrival.channel() == Channel.PHONE && script.chance.hit(0.4)) {
            fixAtOnce();
            return;
        }
        beginning.register(owner);
        if (!beginning.untilAssessment(owner) || !dialogue.talk()) {
            return;
        }
        if (script.chance.hit(0.04)) {
            withdraw();
            return;
        }
        if (!beginning.assess(owner) || !dialogue.promise() || !settlement.investigate()) {
            return;
        }
        if (script.chance.hit(0.08)) {
            reject();
            return;
        }
        settlement.admit();
        if (settlement.agree() && reopened()) {
            close(outcome(), settlement.costs());
        }
    }

    private void fixAtOnce() {
        var registration = beginning.registration(true);
        var gesture = Money.euros(script.chance.between(10, 40) + ".00");
        var voucher = new RemedyOffer(RemedyKind.VOUCHER, null, gesture, null, null, null, null, null, null);
        script.act(
                owner,
                Phase.RESOLVED,
                at -> new FixAtOnce(
                        script.id,
                        registration,
                        null,
                        null,
                        List.of(voucher),
                        "BON-%06d".formatted(arrival.index()),
                        CheckAnswer.YES,
                        at,
                        null));
        close(Outcome.GOODWILL_ONLY, List.of(new Cost(CostType.GESTURE, gesture)));
    }

    private void withdraw() {
        script.act(
                owner,
                Phase.WITHDRAWN,
                at -> new WithdrawDispute(script.id, "Finalement tout est arrivé, merci.", at, null));
        close(Outcome.WITHDRAWN, Remedies.FREE);
    }

    private void reject() {
        if (!script.after(script.chance.hours(5, 60))) {
            return;
        }
        script.act(
                Cast.SENIOR,
                Phase.REJECTED,
                at -> new SendFinalResponse(
                        script.id,
                        FinalResponseForm.REJECT,
                        "Les éléments réunis ne montrent pas de manquement de notre part.",
                        RECOURSE,
                        null,
                        Channel.LETTER,
                        at,
                        null));
        close(Outcome.NOT_UPHELD, Remedies.FREE);
    }

    /** One in twelve comes back before it is closed; true when it is resolved (again). */
    private boolean reopened() {
        if (!script.chance.hit(0.08)) {
            return true;
        }
        if (!script.after(script.chance.hours(24, 200))) {
            return false;
        }
        script.act(owner, Phase.ASSESSING, at -> new ReopenDispute(script.id, ReopenReason.REMEDY_FAILED, at, null));
        return settlement.agree();
    }

    private void close(Outcome outcome, List<Cost> stated) {
        if (!script.after(script.chance.hours(24, 330))) {
            return;
        }
        costs = stated;
        closedAt = script.now();
        script.act(owner, Phase.CLOSED, at -> new CloseDispute(script.id, outcome, null, costs, at, null));
    }

    private Outcome outcome() {
        if (settlement.fault() == FaultExtent.FULL) {
            return Outcome.UPHELD;
        }
        return settlement.fault() == FaultExtent.PARTIAL ? Outcome.PARTLY : Outcome.GOODWILL_ONLY;
    }
}
