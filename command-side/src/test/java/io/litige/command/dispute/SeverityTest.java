package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.assess;
import static io.litige.command.dispute.Wishes.damages;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.overcharged;
import static io.litige.command.dispute.Wishes.override;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.registration;
import static io.litige.command.dispute.Wishes.situation;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.Registration;
import io.litige.api.command.SeverityCommand.ReviseStakes;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.FrequencyReading;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Money;
import io.litige.api.value.SeverityFactor;
import io.litige.api.value.Side;
import io.litige.api.value.ThreatKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ReviseStakes, AssessSeverity and OverrideSeverity, and the assessment that follows from every fact. */
@Tag("command-ReviseStakes")
@Tag("command-AssessSeverity")
@Tag("command-OverrideSeverity")
class SeverityTest {
    @Test
    @Tag("requirement-14")
    @Tag("requirement-15")
    @Tag("requirement-16")
    void anAssessmentSaysWhatWasMeasuredWhatItWeighsAndUnderWhichPolicy() {
        var assessed = last(new DisputeFixture().counting(21).given(register()));
        assertThat(assessed.policyVersion()).isEqualTo("severity-2");
        assertThat(assessed.factors())
                .containsExactly(
                        SeverityFactor.frequency(21, 2, 1),
                        SeverityFactor.money(Money.euros("150.00"), 1, 2),
                        SeverityFactor.exposure(ExposureLevel.NONE, 0, 2),
                        SeverityFactor.criticality(Criticality.NORMAL, 0, 2));
        assertThat(assessed.frequency())
                .isEqualTo(new FrequencyReading(21, 0, 0, 21, 100, NOW.minus(Duration.ofDays(90)), NOW, 0));
        assertThat(assessed.score()).isEqualTo(4);
        assertThat(assessed.level()).isEqualTo(3);
    }

    @Test
    @Tag("requirement-16")
    void damagesClaimedAndWhatIsAtRiskRaiseTheMoneyFactor() {
        var dispute = Stories.registered()
                .given(new ReviseStakes(
                        Wishes.DISPUTE, null, Money.euros("600.00"), Money.euros("1500.00"), null, null, null));
        assertThat(dispute.events().get(dispute.events().size() - 2)).isInstanceOf(StakesRevised.class);
        assertThat(last(dispute).factors()).contains(SeverityFactor.money(Money.euros("2250.00"), 3, 2));
        assertThat(last(dispute).level()).isEqualTo(4);
    }

    @Test
    @Tag("requirement-16")
    void anotherCurrencyCountsAtTheRateOfTheDay() {
        var dollars = new Registration.Claim(
                GroundKind.FINANCIAL,
                List.of(new DisputedItem("F-2", null, Money.of("600.00", "USD"), FinancialReason.FEE)),
                null,
                null,
                null,
                null);
        assertThat(last(new DisputeFixture().given(register(registration(dollars))))
                        .factors())
                .contains(SeverityFactor.money(Money.euros("540.00"), 2, 2));
    }

    @Test
    @Tag("requirement-12")
    @Tag("requirement-14")
    void aSituationThatGetsWorseIsAssessedAtOnce() {
        var dispute = Stories.registered().given(situation(Criticality.BLOCKING));
        assertThat(last(dispute).level()).isEqualTo(4);
        assertThat(dispute.state().severity()).isEqualTo(4);
    }

    @Test
    @Tag("requirement-17")
    @Tag("requirement-20")
    void whatIsSaidInPublicAndThreatenedIsAssessedAtOnce() {
        var dispute = Stories.registered().given(Wishes.threaten(ThreatKind.MEDIA));
        assertThat(last(dispute).factors()).contains(SeverityFactor.exposure(ExposureLevel.THREAT, 1, 2));
        assertThat(last(dispute).level()).isEqualTo(3);
        dispute.given(Wishes.published(ExposureLevel.PUBLISHED));
        assertThat(last(dispute).factors()).contains(SeverityFactor.exposure(ExposureLevel.PUBLISHED, 2, 2));
        assertThat(last(dispute).level()).isEqualTo(4);
    }

    @Test
    @Tag("requirement-14")
    void nothingIsAssessedWhenNothingItRestsOnHasChanged() {
        var dispute = Stories.registered().given(situation(Criticality.BLOCKING));
        int before = dispute.events().size();
        dispute.given(situation(Criticality.BLOCKING));
        assertThat(dispute.events().subList(before, dispute.events().size()))
                .hasOnlyElementsOfType(StakesRevised.class);
    }

    @Test
    @Tag("requirement-15")
    void whatWasCountedStaysUntilTheDisputeIsOfAnotherKind() {
        var dispute = Stories.assessing();
        long counted = frequency(dispute).position();
        dispute.counting(30).given(damages("600.00"));
        assertThat(frequency(dispute).position()).isEqualTo(counted);
        assertThat(frequency(dispute).total()).isZero();
        dispute.given(origin("G1"));
        assertThat(frequency(dispute).total()).isEqualTo(30);
        assertThat(frequency(dispute).position()).isGreaterThan(counted);
    }

    @Test
    @Tag("requirement-14")
    void anOverrideEndsWithTheNextChangeOfAFactor() {
        var dispute = Stories.registered().given(People.SUPERVISOR, override(5, false));
        assertThat(dispute.state().severity()).isEqualTo(5);
        dispute.given(Wishes.message(io.litige.api.value.Direction.INBOUND));
        assertThat(dispute.state().severity()).isEqualTo(5);
        dispute.given(damages("1.00"));
        assertThat(dispute.state().severity()).isEqualTo(2);
        assertThat(last(dispute).pinned()).isFalse();
    }

    @Test
    @Tag("requirement-14")
    void aPinnedOverrideOutlastsFactsAndTheScoreIsRecordedBesideIt() {
        var dispute = Stories.registered().given(People.SUPERVISOR, override(1, true));
        dispute.given(damages("600.00"));
        assertThat(last(dispute).assessed()).isEqualTo(3);
        assertThat(last(dispute).level()).isEqualTo(1);
        assertThat(last(dispute).pinned()).isTrue();
        dispute.given(People.SUPERVISOR, assess());
        assertThat(dispute.state().severity()).isEqualTo(3);
    }

    @Test
    void assessedAgainWithNothingNewItIsRefused() {
        Stories.registered()
                .when(People.SUPERVISOR, assess())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.SEVERITY_UNCHANGED,
                        Map.of(
                                "level", "2",
                                "policyVersion", "severity-2",
                                "allowed", "when a factor, a count, the policy or an override differs")));
    }

    @Test
    void theSameOverrideTwiceIsRefused() {
        Stories.registered()
                .given(People.SUPERVISOR, override(4, true))
                .when(People.SUPERVISOR, override(4, true))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.SEVERITY_UNCHANGED,
                        Map.of(
                                "level", "4",
                                "pinned", "true",
                                "allowed", "another level, or pinned the other way")));
    }

    @Test
    @Tag("requirement-14")
    void anAgentDoesNotOverrideIt() {
        Stories.registered()
                .when(override(4, true))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "OverrideSeverity", "yourRoles", "AGENT", "allowedRoles", "SUPERVISOR")));
    }

    @Test
    void nothingAtStakeIsNothingSaid() {
        Stories.registered()
                .when(new ReviseStakes(Wishes.DISPUTE, null, null, null, null, null, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.STAKES_MISSING,
                        Map.of("allowed", "customerDisputedAmount, damagesClaimed, amountAtRisk, criticality")));
    }

    @Test
    void everyWrongAmountIsSaidAtOnce() {
        Stories.registered()
                .when(new ReviseStakes(
                        Wishes.DISPUTE, Money.euros("-1.00"), Money.of("5.00", "USD"), null, null, null, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.AMOUNT_NOT_POSITIVE,
                        Map.of(
                                "field", "customerDisputedAmount",
                                "amount", "-1.00 EUR",
                                "allowed", "zero or above"),
                        List.of(new Rejection(
                                Code.CURRENCY_MISMATCH,
                                Map.of("field", "damagesClaimed", "amount", "5.00 USD", "allowed", "EUR")))));
    }

    @Test
    void aSlightDisputeThatIsOneOfManyIsStillOnlyThat() {
        var dispute = new DisputeFixture().counting(100).given(register(registration(overcharged("18.00"))));
        assertThat(last(dispute).score()).isEqualTo(3);
        assertThat(last(dispute).level()).isEqualTo(2);
        dispute.given(Wishes.acknowledge(), Wishes.startAssessment(), Wishes.position(Side.CUSTOMER));
        assertThat(dispute.events().stream().filter(SeverityAssessed.class::isInstance))
                .hasSize(1);
        assertThat(dispute.events().stream().filter(SeverityOverridden.class::isInstance))
                .isEmpty();
    }

    private static SeverityAssessed last(DisputeFixture dispute) {
        return dispute.events().stream()
                .filter(SeverityAssessed.class::isInstance)
                .map(SeverityAssessed.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static FrequencyReading frequency(DisputeFixture dispute) {
        return Objects.requireNonNull(last(dispute).frequency());
    }
}
