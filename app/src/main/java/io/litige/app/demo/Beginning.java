package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.command.AssignmentCommand.Claim;
import io.litige.api.command.LifecycleCommand.Acknowledge;
import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.LifecycleCommand.StartAssessment;
import io.litige.api.command.Registration;
import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Criticality;
import io.litige.api.value.Defect;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.Goods;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Source;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispute arrives, somebody takes it, the customer is told, the work begins. */
final class Beginning {
    private final Script script;
    private final Arrival arrival;

    Beginning(Script script, Arrival arrival) {
        this.script = script;
        this.arrival = arrival;
    }

    /**
     * @param calm whether the situation leaves time: what is fixed at once is never grave
     */
    Registration registration(boolean calm) {
        var customer = arrival.customer();
        var cause = arrival.cause();
        boolean blocking = script.chance.hit(0.06) && !calm;
        return new Registration(
                new Registration.Customer(customer.ref(), customer.name(), customer.contact()),
                customer.type(),
                blocking ? Criticality.BLOCKING : script.chance.hit(0.25) ? Criticality.DEGRADED : Criticality.NORMAL,
                arrival.channel(),
                Cast.TEAM,
                cause.stage(),
                cause.product(),
                arrival.site(),
                new Source("demo", "D-" + arrival.index()),
                cause.summary(),
                cause.said(),
                script.chance.hit(0.5) ? "Que ce soit réglé vite, et sans que j'aie à rappeler." : null,
                List.of(claim(cause)),
                cause.kind() == GroundKind.COMMUNICATION ? null : amount());
    }

    /** A call is registered by the agent who takes it; what is written comes in by itself. */
    void register(Actor owner) {
        boolean call = arrival.channel() == Channel.PHONE;
        var registration = registration(false);
        script.act(call ? owner : Cast.INTEGRATION, at -> new RegisterDispute(script.id, registration, call, at, null));
    }

    /** False when the demo's past ends before the work begins. */
    boolean untilAssessment(Actor owner) {
        if (!script.after(script.chance.hours(0, 30))) {
            return false;
        }
        if (arrival.channel() != Channel.PHONE) {
            script.act(owner, at -> new Claim(script.id, at, null));
        }
        if (!script.after(script.chance.hours(0, 5))) {
            return false;
        }
        var next = script.workingDaysAhead(script.chance.between(2, 4));
        script.act(
                owner,
                Phase.ACKNOWLEDGED,
                at -> new Acknowledge(
                        script.id,
                        false,
                        "Bonjour, nous avons bien reçu votre réclamation. Je m'en occupe personnellement.",
                        "Je vérifie ce qui s'est passé et je reviens vers vous.",
                        next,
                        Channel.EMAIL,
                        at,
                        null));
        return true;
    }

    boolean assess(Actor owner) {
        if (!script.after(script.chance.hours(2, 60))) {
            return false;
        }
        script.act(owner, Phase.ASSESSING, at -> new StartAssessment(script.id, at, null));
        return script.after(Duration.ofMinutes(20));
    }

    private Registration.Claim claim(Cause cause) {
        var kind = cause.kind();
        return new Registration.Claim(
                kind,
                kind == GroundKind.FINANCIAL ? List.of(item(cause)) : null,
                kind == GroundKind.OPERATIONAL ? goods(cause) : null,
                kind == GroundKind.OPERATIONAL ? Defect.valueOf(cause.detail()) : null,
                kind == GroundKind.COMMUNICATION ? CommunicationFailing.valueOf(cause.detail()) : null,
                cause.code());
    }

    private DisputedItem item(Cause cause) {
        return new DisputedItem(
                "F-%06d".formatted(arrival.index()), null, amount(), FinancialReason.valueOf(cause.detail()));
    }

    private Goods goods(Cause cause) {
        @Nullable String lot = arrival.lot();
        return new Goods("CMD-%06d".formatted(arrival.index()), null, cause.product(), lot);
    }

    private Money amount() {
        return new Money(arrival.amount(), "EUR");
    }
}
