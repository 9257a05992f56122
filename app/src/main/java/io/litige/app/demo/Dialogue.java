package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.command.CommunicationCommand.RecordCommunication;
import io.litige.api.command.PromiseCommand.BreakPromise;
import io.litige.api.command.PromiseCommand.KeepPromise;
import io.litige.api.command.PromiseCommand.MakePromise;
import io.litige.api.command.PromiseCommand.RenegotiatePromise;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.app.demo.Told.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is said meanwhile, and what is promised. */
final class Dialogue {
    private static final double LATE_CALLS = 0.06;
    private static final List<String> ASKED = List.of(
            "Avez-vous du nouveau ? J'attends depuis plusieurs jours.",
            "Je vous joins la photo demandée par courriel séparé.",
            "Merci de me rappeler après 17 heures.");
    private static final List<String> ANSWERED = List.of(
            "Votre dossier avance : nous attendons la réponse du service concerné.",
            "Nous avons retrouvé votre commande et vérifions les faits.",
            "Merci pour votre patience, voici où nous en sommes.");

    private final Script script;
    private final Actor owner;
    private Promises promises = Promises.NONE;

    Dialogue(Script script, Actor owner) {
        this.script = script;
        this.owner = owner;
    }

    Promises promises() {
        return promises;
    }

    /** One answer at least, then back and forth; false when the demo's past ends meanwhile. */
    boolean talk() {
        int rounds = 1 + script.chance.geometric(0.4);
        for (int i = 0; i < rounds; i++) {
            if (!script.after(script.chance.hours(3, 40))) {
                return false;
            }
            if (i > 0 || script.chance.hit(0.5)) {
                say(Direction.INBOUND, script.chance.pick(ASKED));
            }
            if (!script.after(script.chance.hours(1, 20))) {
                return false;
            }
            say(Direction.OUTBOUND, script.chance.pick(ANSWERED));
        }
        return true;
    }

    /** A dated word in a third of the disputes: most are kept, some renegotiated, one in eight is broken. */
    boolean promise() {
        if (!script.chance.hit(0.35)) {
            return true;
        }
        Instant due = script.workingDaysAhead(script.chance.between(1, 4));
        script.act(owner, at -> new MakePromise(script.id, "Rappeler avec une réponse ferme", null, due, at, null));
        count(new Promises(1, 0, 0, 0));
        if (script.chance.hit(0.12)) {
            return broken(due);
        }
        return script.chance.hit(0.1) ? renegotiated(due) : kept("W1", due);
    }

    private boolean broken(Instant due) {
        if (!script.at(due.plus(Duration.ofHours(1)))) {
            return false;
        }
        script.act(Actor.SYSTEM, at -> new BreakPromise(script.id, "W1", due, null));
        count(new Promises(0, 0, 1, 0));
        say(Direction.INBOUND, "Vous deviez me rappeler hier. Personne ne l'a fait.");
        return true;
    }

    private boolean renegotiated(Instant due) {
        if (!script.at(before(due))) {
            return false;
        }
        Instant later = script.workingDaysAhead(5);
        script.act(
                owner,
                at -> new RenegotiatePromise(
                        script.id, "W1", later, "Le client préfère être rappelé la semaine prochaine.", at, null));
        count(new Promises(1, 0, 0, 1));
        return kept("W2", later);
    }

    private boolean kept(String promise, Instant due) {
        if (!script.at(before(due))) {
            return false;
        }
        script.act(owner, at -> new KeepPromise(script.id, promise, at, null));
        count(new Promises(0, 1, 0, 0));
        return true;
    }

    private Instant before(Instant due) {
        long minutes = Math.max(2, Duration.between(script.now(), due).toMinutes());
        return script.now().plus(Duration.ofMinutes(script.chance.between(1, (int) minutes - 1)));
    }

    private void count(Promises more) {
        promises = promises.plus(more);
    }

    private void say(Direction direction, String text) {
        boolean late = script.chance.hit(LATE_CALLS);
        String why = late ? "Appel noté le lendemain, poste indisponible." : "Historique de démonstration repris.";
        script.act(
                owner,
                at -> new RecordCommunication(
                        script.id,
                        direction,
                        late ? Channel.PHONE : Channel.EMAIL,
                        null,
                        null,
                        text,
                        true,
                        null,
                        why,
                        null,
                        at,
                        null));
    }
}
