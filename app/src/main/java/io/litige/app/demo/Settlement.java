package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.AssessmentCommand.AssessConsequences;
import io.litige.api.command.AssessmentCommand.IdentifyOrigin;
import io.litige.api.command.AssessmentCommand.RecordPosition;
import io.litige.api.command.LifecycleCommand.CheckResolution;
import io.litige.api.command.LifecycleCommand.ResolveDispute;
import io.litige.api.command.NegotiationCommand.AcceptProposal;
import io.litige.api.command.NegotiationCommand.ExecuteRemedy;
import io.litige.api.command.NegotiationCommand.GrantApproval;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.NegotiationCommand.RecordCounterProposal;
import io.litige.api.command.NegotiationCommand.RefuseApproval;
import io.litige.api.command.NegotiationCommand.RequestApproval;
import io.litige.api.command.NegotiationCommand.WaiveRemedy;
import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.Cost;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.Grade;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From both sides' versions of the facts to an executed agreement. */
final class Settlement {
    private final Script script;
    private final Arrival arrival;
    private final Actor owner;
    private final Remedies remedies;
    private final List<Money> given = new ArrayList<>();
    private @Nullable FaultExtent fault;
    private int proposals;
    private int approvals;

    Settlement(Script script, Arrival arrival, Actor owner) {
        this.script = script;
        this.arrival = arrival;
        this.owner = owner;
        this.remedies = new Remedies(arrival);
    }

    @Nullable
    FaultExtent fault() {
        return fault;
    }

    /** What was carried out has cost. */
    List<Cost> costs() {
        return remedies.costs(given);
    }

    boolean investigate() {
        var cause = arrival.cause();
        script.act(owner, at -> new RecordPosition(script.id, Side.CUSTOMER, cause.said(), at, null));
        if (!script.after(script.chance.hours(2, 50))) {
            return false;
        }
        script.act(owner, at -> new RecordPosition(script.id, Side.COMPANY, cause.found(), at, null));
        script.act(
                owner,
                at -> new IdentifyOrigin(
                        script.id,
                        "G1",
                        cause.origin(),
                        cause.origin() + "-" + arrival.index(),
                        cause.code(),
                        null,
                        cause.found(),
                        at,
                        null));
        return true;
    }

    void admit() {
        if (!script.chance.hit(0.7)) {
            return;
        }
        var extent = script.chance.hit(0.7) ? FaultExtent.FULL : FaultExtent.PARTIAL;
        fault = extent;
        script.act(
                owner,
                at -> new AdmitFault(
                        script.id, List.of("G1"), extent, "Nous n'avons pas tenu ce que nous devions.", at, null));
    }

    /** Offers until the customer agrees, executes and resolves; false when the demo's past ends meanwhile. */
    boolean agree() {
        var worth = remedies.worth(script.chance);
        if (!script.after(script.chance.hours(1, 30)) || !offer(worth)) {
            return false;
        }
        if (script.chance.hit(0.15)) {
            if (!script.after(script.chance.hours(5, 70))) {
                return false;
            }
            var more = more(worth);
            script.act(
                    owner,
                    at -> new RecordCounterProposal(
                            script.id, "Ce n'est pas assez au vu du temps perdu.", more, at, null));
            worth = more;
            if (!script.after(script.chance.hours(2, 30)) || !offer(worth)) {
                return false;
            }
        }
        if (!script.after(script.chance.hours(10, 150))) {
            return false;
        }
        String proposal = "P" + proposals;
        script.act(
                owner,
                Phase.AGREED,
                at -> new AcceptProposal(script.id, proposal, "Accord donné par courriel", at, null));
        return execute(worth) && resolve();
    }

    private boolean offer(@Nullable Money worth) {
        String approval = worth != null && worth.exceeds(owner.mandate().limit()) ? approval(worth) : null;
        if (worth != null && worth.exceeds(owner.mandate().limit()) && approval == null) {
            return false;
        }
        if (proposals++ == 0) {
            script.act(owner, at -> weighed(at));
        }
        var until = script.workingDaysAhead(10);
        script.act(
                owner,
                Phase.NEGOTIATING,
                at -> new MakeProposal(
                        script.id,
                        List.of(remedies.offer(worth, at)),
                        until,
                        "Au vu de ce que nous avons constaté, voici ce que nous vous proposons.",
                        null,
                        approval,
                        null,
                        null,
                        null,
                        null,
                        at,
                        null));
        return true;
    }

    private AssessConsequences weighed(Instant at) {
        return new AssessConsequences(
                script.id,
                Grade.LOW,
                Grade.LOW,
                Grade.LOW,
                Grade.LOW,
                "Cas courant, sans suite à craindre au-delà du client.",
                at,
                null);
    }

    /** Some requests are refused and made again with better reasons; null when the demo's past ends meanwhile. */
    private @Nullable String approval(Money worth) {
        boolean refusedFirst = script.chance.hit(0.1);
        for (boolean granted = !refusedFirst; ; granted = true) {
            String id = "A" + ++approvals;
            script.act(
                    owner, at -> new RequestApproval(script.id, worth, "Préjudice établi, client fidèle.", at, null));
            if (!script.after(script.chance.hours(1, 20))) {
                return null;
            }
            if (granted) {
                script.act(Cast.approverOf(worth), at -> new GrantApproval(script.id, id, at, null));
                return id;
            }
            script.act(
                    Cast.approverOf(worth),
                    at -> new RefuseApproval(script.id, id, "Motiver davantage le montant.", at, null));
        }
    }

    private boolean execute(@Nullable Money worth) {
        if (!script.after(script.chance.hours(10, 160))) {
            return false;
        }
        String remedy = "R" + proposals;
        if (script.chance.hit(0.04)) {
            script.act(
                    owner,
                    at -> new WaiveRemedy(script.id, remedy, "Laissez, l'essentiel est que ce soit réparé.", at, null));
            return true;
        }
        script.act(
                owner,
                at -> new ExecuteRemedy(script.id, remedy, "AV-%06d-%s".formatted(arrival.index(), remedy), at, null));
        if (worth != null) {
            given.add(worth);
        }
        return true;
    }

    private boolean resolve() {
        if (!script.after(script.chance.hours(2, 72))) {
            return false;
        }
        if (!asked()) {
            return false;
        }
        script.act(owner, Phase.RESOLVED, at -> new ResolveDispute(script.id, at, null));
        return script.after(Duration.ofMinutes(1));
    }

    /** One in ten does not answer, and is asked again on another day. */
    private boolean asked() {
        if (script.chance.hit(0.9)) {
            check(CheckAnswer.YES);
            return true;
        }
        check(CheckAnswer.NO_ANSWER);
        if (!script.after(script.chance.hours(26, 72))) {
            return false;
        }
        check(CheckAnswer.NO_ANSWER);
        return true;
    }

    private void check(CheckAnswer answer) {
        script.act(owner, at -> new CheckResolution(script.id, CheckKind.IMMEDIATE, answer, null, at, null));
    }

    private static @Nullable Money more(@Nullable Money worth) {
        return worth == null
                ? null
                : new Money(
                        worth.amount()
                                .multiply(new BigDecimal("1.2"))
                                .min(Remedies.MOST)
                                .setScale(2, RoundingMode.HALF_UP),
                        worth.currency());
    }
}
