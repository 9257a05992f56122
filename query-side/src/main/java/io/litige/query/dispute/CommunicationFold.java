package io.litige.query.dispute;

import io.litige.api.event.CommunicationEvent;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.query.face.CommunicationState;
import io.litige.api.query.face.Correction;
import io.litige.api.query.face.Exchange;
import io.litige.api.value.Direction;
import io.litige.api.value.Protected;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said and written, as far as a face shows it. */
final class CommunicationFold {
    private static final int COMMUNICATIONS = 20;
    private static final int CORRECTIONS = 50;
    private static final int EXCERPT = 1_000;

    private static final Comparator<CommunicationState> NEWEST_FIRST = Comparator.comparing(
                    CommunicationState::occurredAt)
            .thenComparing(CommunicationState::version)
            .reversed();

    private CommunicationFold() {}

    static void fold(FaceDraft draft, CommunicationEvent event) {
        switch (event) {
            case CommunicationRecorded e -> draft.exchange = recorded(draft.exchange, e, draft.version);
            case RecordCorrected e -> draft.exchange = corrected(draft.exchange, e, draft.version);
        }
    }

    /** The customer spoke, or was answered, by something other than a recorded communication. */
    static Exchange heard(Exchange exchange, Instant at) {
        return new Exchange(
                exchange.communications(),
                exchange.count(),
                later(exchange.customerSpokeAt(), at),
                exchange.answeredAt(),
                exchange.corrections());
    }

    static Exchange answered(Exchange exchange, Instant at) {
        return new Exchange(
                exchange.communications(),
                exchange.count(),
                exchange.customerSpokeAt(),
                later(exchange.answeredAt(), at),
                exchange.corrections());
    }

    private static Exchange recorded(Exchange exchange, CommunicationRecorded e, long version) {
        var newest = Stream.concat(exchange.communications().stream(), Stream.of(state(e, version)))
                .sorted(NEWEST_FIRST)
                .limit(COMMUNICATIONS)
                .toList();
        var counted = new Exchange(
                newest,
                exchange.count() + 1,
                exchange.customerSpokeAt(),
                exchange.answeredAt(),
                exchange.corrections());
        var at = e.act().occurredAt();
        if (e.direction() == Direction.INBOUND) {
            return heard(counted, at);
        }
        return counted;
    }

    private static CommunicationState state(CommunicationRecorded e, long version) {
        var excerpt = excerpt(e.content());
        return new CommunicationState(
                e.id(),
                version,
                e.direction(),
                e.channel(),
                e.counterpart(),
                e.subject(),
                excerpt,
                !excerpt.equals(e.content()),
                e.substantive(),
                e.letter(),
                e.evidence(),
                e.act().actor(),
                e.act().occurredAt(),
                e.act().recordedAt());
    }

    /** Never cut through the middle of a character. */
    private static Protected excerpt(Protected content) {
        var text = content.value();
        if (text == null || text.length() <= EXCERPT) {
            return content;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return new Protected(content.subject(), content.dataClass(), text.substring(0, end));
    }

    private static Exchange corrected(Exchange exchange, RecordCorrected e, long version) {
        var correction = new Correction(
                version,
                e.targetVersion(),
                e.fields(),
                e.reason(),
                e.act().actor(),
                e.act().recordedAt());
        List<Correction> newest = Stream.concat(Stream.of(correction), exchange.corrections().stream())
                .limit(CORRECTIONS)
                .toList();
        return new Exchange(
                exchange.communications(), exchange.count(), exchange.customerSpokeAt(), exchange.answeredAt(), newest);
    }

    private static Instant later(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
