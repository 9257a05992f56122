package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.query.face.Limitation;
import io.litige.api.value.JudgmentResult;
import io.litige.api.value.PartyType;
import io.litige.api.value.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("requirement-85")
class LimitationsTest {
    /** Already the next day in Paris. */
    private static final Instant RECEIVED = Instant.parse("2026-03-09T23:30:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @Test
    void againstAConsumerItIsTwoYearsAndForOneFive() {
        assertThat(Limitations.of(PartyType.CONSUMER, RECEIVED))
                .containsExactly(
                        new Limitation(Side.CUSTOMER, "C. civ. 2224", DAY, LocalDate.parse("2031-03-10"), null, null),
                        new Limitation(
                                Side.COMPANY, "C. conso. L218-2", DAY, LocalDate.parse("2028-03-10"), null, null));
    }

    @Test
    void betweenProfessionalsItIsFiveYearsEitherWay() {
        assertThat(Limitations.of(PartyType.PROFESSIONAL, RECEIVED)).allSatisfy(period -> {
            assertThat(period.basis()).isEqualTo("C. com. L110-4");
            assertThat(period.endsOn()).isEqualTo("2031-03-10");
        });
        assertThat(Limitations.of(PartyType.NON_PROFESSIONAL, RECEIVED))
                .allSatisfy(period -> assertThat(period.basis()).isEqualTo("C. civ. 2224"));
    }

    @Test
    void whatRemainedRunsOnAfterTheMediation() {
        var suspended = Limitations.suspended(
                Limitations.of(PartyType.CONSUMER, RECEIVED), Instant.parse("2027-03-10T10:00:00Z"));
        assertThat(suspended).allSatisfy(period -> {
            assertThat(period.endsOn()).isNull();
            assertThat(period.suspendedOn()).isEqualTo("2027-03-10");
        });

        var resumed =
                Limitations.resumed(suspended, Instant.parse("2027-06-10T10:00:00Z"), LocalDate.parse("2027-12-10"));

        assertThat(resumed)
                .extracting(Limitation::endsOn)
                .containsExactly(LocalDate.parse("2031-06-10"), LocalDate.parse("2028-06-10"));
    }

    @Test
    void noPeriodEndsBeforeSixMonthsAreOver() {
        var resumed = Limitations.resumed(
                Limitations.suspended(
                        Limitations.of(PartyType.CONSUMER, RECEIVED), Instant.parse("2028-03-01T10:00:00Z")),
                Instant.parse("2028-05-02T10:00:00Z"),
                LocalDate.parse("2028-11-02"));

        assertThat(resumed.getLast().endsOn()).isEqualTo("2028-11-02");
    }

    @Test
    void whatIsOverIsNotRevived() {
        var after = Limitations.suspended(
                Limitations.of(PartyType.CONSUMER, RECEIVED), Instant.parse("2028-03-11T10:00:00Z"));

        assertThat(after.getLast().endsOn()).isEqualTo("2028-03-10");
        assertThat(after.getLast().suspendedOn()).isNull();
    }

    @Test
    void aSuitInterruptsWhatItsClaimantHasToClaimAndAnAwardCountsTenYears() {
        var underway = Limitations.interrupted(
                Limitations.of(PartyType.CONSUMER, RECEIVED), Side.CUSTOMER, Instant.parse("2027-03-10T10:00:00Z"));
        assertThat(underway.getFirst().endsOn()).isNull();
        assertThat(underway.getFirst().suspendedOn()).isEqualTo("2027-03-10");
        assertThat(underway.getLast().endsOn()).isEqualTo("2028-03-10");

        assertThat(Limitations.judged(underway, Side.CUSTOMER, JudgmentResult.SHARED, LocalDate.parse("2028-01-15"))
                        .getFirst())
                .isEqualTo(new Limitation(
                        Side.CUSTOMER,
                        "CPC ex. L111-4",
                        LocalDate.parse("2028-01-15"),
                        LocalDate.parse("2038-01-15"),
                        null,
                        null));
    }

    @Test
    void aClaimTheCourtRejectedWasNeverInterrupted() {
        var before = Limitations.of(PartyType.CONSUMER, RECEIVED);
        var underway = Limitations.interrupted(before, Side.CUSTOMER, Instant.parse("2027-03-10T10:00:00Z"));

        assertThat(Limitations.judged(
                        underway, Side.CUSTOMER, JudgmentResult.FOR_COMPANY, LocalDate.parse("2028-01-15")))
                .isEqualTo(before);
    }

    @Test
    void whatIsBarredIsNotBroughtBackByASuit() {
        var after = Limitations.interrupted(
                Limitations.of(PartyType.CONSUMER, RECEIVED), Side.COMPANY, Instant.parse("2028-03-11T10:00:00Z"));

        assertThat(after.getLast().endsOn()).isEqualTo("2028-03-10");
    }

    @Test
    @Tag("requirement-11")
    void anotherLegalQualityHasItsOwnPeriodsAndKeepsWhatSuspensionsAdded() {
        var received = Instant.parse("2026-03-02T09:00:00Z");
        var consumer = Limitations.of(PartyType.CONSUMER, received);
        var corrected = Limitations.corrected(consumer, PartyType.CONSUMER, PartyType.PROFESSIONAL, received);
        assertThat(corrected).isEqualTo(Limitations.of(PartyType.PROFESSIONAL, received));

        var suspended = Limitations.suspended(consumer, Instant.parse("2026-04-01T09:00:00Z"));
        var resumed =
                Limitations.resumed(suspended, Instant.parse("2026-05-01T09:00:00Z"), LocalDate.parse("2026-05-01"));
        var later = Limitations.corrected(resumed, PartyType.CONSUMER, PartyType.PROFESSIONAL, received);
        assertThat(later)
                .allSatisfy(period -> assertThat(period.basis()).isEqualTo("C. com. L110-4"))
                .extracting(Limitation::endsOn)
                .containsOnly(LocalDate.parse("2031-04-01"));
    }
}
