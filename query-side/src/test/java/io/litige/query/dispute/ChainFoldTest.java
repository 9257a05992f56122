package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.NegotiationEvent.AgreementReached;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.CounterProposalRefused;
import io.litige.api.event.NegotiationEvent.DeadlockDetected;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.ChainLink;
import io.litige.api.query.face.RemedyState;
import io.litige.api.query.face.RemedyStatus;
import io.litige.api.value.CustomerEffort;
import io.litige.api.value.DeadlockCause;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.OfferStatus;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.SupersessionBasis;
import io.litige.query.support.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The face shows every offer of both sides with what became of it, and whether the two come closer. */
class ChainFoldTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-12");

    @Tag("requirement-56")
    @Test
    void everyOfferStaysWithItsEnd() {
        var story = Story.of("c").registered();
        offer(story, "P1", "30.00");
        story.then(s -> new ProposalRefused(s.id(), s.act(), "P1", s.text("non")));
        offer(story, "P2", "40.00");
        story.then(s -> new ProposalExpired(s.id(), s.act(), "P2", Story.START));
        offer(story, "P3", "50.00");
        counter(story, "K1", "80.00", "P3");
        story.then(s -> new CounterProposalRefused(s.id(), s.act(), "K1", s.text("non")));
        counter(story, "K2", "70.00", null);
        offer(story, "P4", "60.00");
        story.then(s -> new ProposalAccepted(s.id(), s.act(), "P4", s.text("oui")));
        assertThat(face(story).negotiation().chain())
                .extracting(ChainLink::status)
                .containsExactly(
                        OfferStatus.REFUSED,
                        OfferStatus.EXPIRED,
                        OfferStatus.SUPERSEDED,
                        OfferStatus.REFUSED,
                        OfferStatus.SUPERSEDED,
                        OfferStatus.ACCEPTED);
    }

    @Tag("requirement-43")
    @Test
    void aStandstillLastsUntilASideMoves() {
        var story = Story.of("c").registered();
        offer(story, "P1", "30.00");
        story.then(s -> new DeadlockDetected(s.id(), s.act(), DeadlockCause.EXCHANGES, Story.START, 6, "n-1"));
        counter(story, "K1", "80.00", "P1");
        assertThat(Objects.requireNonNull(face(story).negotiation().deadlock()).exchanges())
                .isEqualTo(6);
        offer(story, "P2", "30.00");
        assertThat(face(story).negotiation().deadlock()).isNotNull();
        counter(story, "K2", "79.00", "P2");
        assertThat(face(story).negotiation().deadlock()).isNull();
    }

    @Tag("requirement-57")
    @Test
    void whatAnEndedAgreementOwedIsNotOverdueAnyMore() {
        var story = Story.of("c").registered();
        offer(story, "P1", "30.00");
        story.then(s -> new AgreementReached(s.id(), s.act(), "P1", List.of(remedy("30.00"))));
        assertThat(face(story).negotiation().on(DUE).overdue()).isEmpty();
        assertThat(face(story).negotiation().on(DUE.plusDays(1)).overdue()).containsExactly("R1");
        story.then(s -> new AgreementSuperseded(
                s.id(), s.act(), "P1", SupersessionBasis.NON_EXECUTION, List.of("R1"), s.text("retard"), null, null));
        var negotiation = face(story).negotiation().on(DUE.plusDays(1));
        assertThat(negotiation.overdue()).isEmpty();
        assertThat(negotiation.remedies()).extracting(RemedyState::status).containsExactly(RemedyStatus.REPLACED);
        assertThat(negotiation.chain()).extracting(ChainLink::status).containsExactly(OfferStatus.SUPERSEDED);
    }

    private static void offer(Story story, String id, String value) {
        story.then(s -> new ProposalMade(
                s.id(),
                s.act(),
                id,
                List.of(remedy(value)),
                Money.euros(value),
                Instant.parse("2026-04-01T17:00:00Z"),
                s.text("geste"),
                List.of("G1"),
                new Mandate(Money.euros("100.00"), "m-1"),
                null,
                null,
                null,
                null));
    }

    private static void counter(Story story, String id, String amount, @Nullable String answers) {
        story.then(s -> new CounterProposalRecorded(s.id(), s.act(), id, s.text("plus"), Money.euros(amount), answers));
    }

    private static Remedy remedy(String amount) {
        return new Remedy(
                "R1",
                RemedyKind.REFUND,
                RemedyBasis.GOODWILL,
                Money.euros(amount),
                null,
                CustomerEffort.NONE,
                "care",
                DUE,
                List.of("G1"),
                null,
                null,
                null);
    }

    private static DisputeFace face(Story story) {
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
        }
        return Objects.requireNonNull(row).face();
    }
}
