package io.litige.query.legal;

import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.value.Direction;
import io.litige.api.value.Protected;
import io.litige.api.value.WaitingParty;
import io.litige.query.timeline.Narrator;
import org.jspecify.annotations.Nullable;

/**
 * The first communication with somebody outside by which an exhibit came, or was sent.
 *
 * @param counterpart null when nobody said
 * @param from who answered, when the communication ended a wait
 */
record Handover(
        Direction direction,
        @Nullable Protected counterpart,
        @Nullable WaitingParty from) {
    private static final String UNKNOWN = "\u2013";

    /** An arrow, which the font on board has; a line may end behind it. */
    private static final String ARROW = "\u00a0\u2192 ";

    static Handover of(CommunicationRecorded event) {
        return new Handover(event.direction(), event.counterpart(), event.from());
    }

    /** From whom to whom, in words; nobody is guessed: a dash stands for whom the record does not name. */
    String told(Exhibit exhibit, Phrases phrases, Narrator narrator) {
        var company = phrases.text("company");
        return direction == Direction.OUTBOUND
                ? company + ARROW + (counterpart == null ? UNKNOWN : narrator.text(counterpart))
                : sender(exhibit, narrator) + ARROW + company;
    }

    private String sender(Exhibit exhibit, Narrator narrator) {
        if (counterpart != null) {
            return narrator.text(counterpart);
        }
        return from == null ? source(exhibit, narrator) : narrator.label(from);
    }

    /** Where the exhibit is said to come from; all there is to say when no communication names it. */
    static String source(Exhibit exhibit, Narrator narrator) {
        var source = exhibit.event().source();
        return source == null ? UNKNOWN : narrator.label(source);
    }
}
