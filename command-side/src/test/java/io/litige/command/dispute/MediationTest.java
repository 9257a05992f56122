package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.admissible;
import static io.litige.command.dispute.Wishes.answer;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.close;
import static io.litige.command.dispute.Wishes.endMediation;
import static io.litige.command.dispute.Wishes.extend;
import static io.litige.command.dispute.Wishes.inadmissible;
import static io.litige.command.dispute.Wishes.mediationFee;
import static io.litige.command.dispute.Wishes.mediatorProposes;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.overcharged;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.registration;
import static io.litige.command.dispute.Wishes.reopen;
import static io.litige.command.dispute.Wishes.requestMediation;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.Registration;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.MediationEvent.LimitationResumed;
import io.litige.api.event.MediationEvent.LimitationSuspended;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediationRequested;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.MediationResult;
import io.litige.api.value.MediationStatus;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consumer mediation, with a test on each side of every date that counts. */
@Tag("command-RequestMediation")
@Tag("command-MarkMediationAdmissible")
@Tag("command-MarkMediationInadmissible")
@Tag("command-RecordMediatorProposal")
@Tag("command-RespondToMediator")
@Tag("command-ExtendMediation")
@Tag("command-EndMediation")
@Tag("command-RecordMediationFee")
class MediationTest {
    /** Ten in the morning in Paris, that day. */
    private static Instant on(String day) {
        return Instant.parse(day + "T08:30:00Z");
    }

    @Test
    @Tag("requirement-85")
    void turningToTheMediatorStopsLimitationAndStartsThreeWeeks() {
        var dispute = Stories.seized();
        assertThat(only(dispute, LimitationSuspended.class).basis()).contains("2238");
        assertThat(clock(dispute, ClockKind.MEDIATION_NOTICE).dueAt())
                .isEqualTo(DisputeFixture.CALENDAR.plusCalendarDays(Wishes.NOW, 21));
        assertThat(dispute.state().mediation()).isEqualTo(MediationStatus.REQUESTED);
        assertThat(dispute.phase()).isEqualTo(Phase.REGISTERED);
    }

    @Test
    @Tag("requirement-85")
    void aComplaintByTelephoneIsNotAWrittenOne() {
        Stories.registered()
                .when(People.LEGAL, requestMediation())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.WRITTEN_COMPLAINT_MISSING,
                        Map.of("allowed", "a written message of the customer on record, such as EMAIL or LETTER")));
    }

    @Test
    @Tag("requirement-85")
    void oneYearAfterTheWrittenComplaintIsTheLastDay() {
        complained().at(on("2027-03-10")).when(People.LEGAL, requestMediation()).expectSuccessfulHandlerExecution();
        complained()
                .at(on("2027-03-11"))
                .when(People.LEGAL, requestMediation())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_TOO_LATE,
                        Map.of(
                                "complaint", "2026-03-10",
                                "request", "2027-03-11",
                                "allowedUntil", "2027-03-10")));
    }

    @Test
    void itIsForConsumersAlone() {
        var professional = new Registration(
                registration(overcharged("18.00")).customer(),
                PartyType.NON_PROFESSIONAL,
                null,
                io.litige.api.value.Channel.EMAIL,
                null,
                null,
                null,
                null,
                null,
                "s",
                "t",
                null,
                List.of(overcharged("18.00")),
                null);
        new DisputeFixture()
                .given(register(professional))
                .when(People.LEGAL, requestMediation())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_NOT_OPEN, Map.of("partyType", "NON_PROFESSIONAL", "allowed", "CONSUMER")));
    }

    @Test
    @Tag("requirement-86")
    void theRightMediatorIsTheOneOfThatDay() {
        var before = complained().at(on("2026-12-31")).given(People.LEGAL, requestMediation());
        assertThat(only(before, MediationRequested.class).mediator()).isEqualTo("MED-A");
        var after = complained().at(on("2027-01-01")).given(People.LEGAL, requestMediation());
        assertThat(only(after, MediationRequested.class).mediator()).isEqualTo("MED-B");
        complained()
                .at(on("2027-01-01"))
                .when(People.LEGAL, with("mediator", "MED-A", requestMediation()))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATOR_NOT_COMPETENT,
                        Map.of("mediator", "MED-A", "day", "2027-01-01", "sector", "retail", "allowed", "MED-B")));
    }

    @Test
    @Tag("requirement-85")
    void onTheLastDayBeforeTheTranspositionTheCompanyHasNoClockToAnswer() {
        assertThat(kinds(admittedOn("2028-03-19"))).doesNotContain(ClockKind.MEDIATOR_REPLY);
    }

    @Test
    @Tag("requirement-85")
    void fromTheTranspositionOnTheCompanyHasTwentyWorkingDaysAndSilenceIsARefusal() {
        var dispute = admittedOn("2028-03-20");
        var due = clock(dispute, ClockKind.MEDIATOR_REPLY).dueAt();
        assertThat(due).isEqualTo(DisputeFixture.CALENDAR.plusWorkingDays(on("2028-03-20"), 20));
        dispute.at(due).when(People.LEGAL, answer(Side.COMPANY, true)).expectSuccessfulHandlerExecution();
        var late = due.plusSeconds(1);
        dispute.at(late)
                .when(People.LEGAL, answer(Side.COMPANY, true))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.MEDIATOR_REPLY_LATE,
                        Map.of("dueAt", due, "occurredAt", late, "allowed", "EndMediation COMPANY_DECLINED")));
    }

    @Test
    @Tag("requirement-85")
    void aComplexCaseGivesThirtyWorkingDays() {
        var dispute = complainedOn("2028-01-10")
                .at(on("2028-03-20"))
                .given(People.LEGAL, requestMediation(), with("complex", true, admissible()));
        assertThat(clock(dispute, ClockKind.MEDIATOR_REPLY).dueAt())
                .isEqualTo(DisputeFixture.CALENDAR.plusWorkingDays(on("2028-03-20"), 30));
    }

    @Test
    @Tag("requirement-85")
    void onDay89AndOnDay90ItCanBeAcceptedAndAfterwardsNot() {
        var dispute = Stories.mediated();
        var day90 = clock(dispute, ClockKind.MEDIATION_90D).dueAt();
        assertThat(day90).isEqualTo(DisputeFixture.CALENDAR.plusCalendarDays(Wishes.NOW, 90));
        dispute.at(day90.minus(Duration.ofDays(1)))
                .when(People.LEGAL, answer(Side.COMPANY, true))
                .expectSuccessfulHandlerExecution();
        dispute.at(day90).when(People.LEGAL, answer(Side.COMPANY, true)).expectSuccessfulHandlerExecution();
        var late = day90.plus(Duration.ofHours(1));
        dispute.at(late)
                .when(People.LEGAL, answer(Side.COMPANY, true))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.MEDIATION_TERM_PASSED,
                        Map.of(
                                "termAt",
                                day90,
                                "occurredAt",
                                late,
                                "allowed",
                                "what happened before the term, or EndMediation")));
        dispute.when(People.LEGAL, at(day90, answer(Side.COMPANY, true))).expectSuccessfulHandlerExecution();
    }

    @Test
    @Tag("requirement-85")
    void anExtensionComesBeforeTheTermAndGoesBeyondIt() {
        var dispute = Stories.mediated();
        dispute.when(People.LEGAL, extend(LocalDate.parse("2026-06-08")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_NOT_EXTENDED,
                        Map.of(
                                "until",
                                "2026-06-08",
                                "term",
                                "2026-06-08",
                                "allowed",
                                "a day after the present term")));
        dispute.given(People.LEGAL, extend(LocalDate.parse("2026-07-31")));
        dispute.at(Instant.parse("2026-07-31T21:59:59Z"))
                .when(People.LEGAL, answer(Side.COMPANY, true))
                .expectSuccessfulHandlerExecution();
        dispute.at(Instant.parse("2026-07-31T22:00:00Z"))
                .when(People.LEGAL, extend(LocalDate.parse("2026-08-31")))
                .expectNoEvents();
    }

    @Test
    @Tag("requirement-85")
    void aSettlementNeedsTheYesOfBothSidesAndItsTerms() {
        Stories.mediated()
                .given(People.LEGAL, answer(Side.CUSTOMER, true), answer(Side.COMPANY, false))
                .when(People.LEGAL, with("terms", null, endMediation(MediationResult.SETTLED)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_NOT_ACCEPTED,
                        Map.of(
                                "stage", "PROPOSAL",
                                "customer", "accepted",
                                "company", "refused",
                                "allowed", "SETTLED once both sides accepted the mediator's proposal"),
                        List.of(new Rejection(
                                Code.MEDIATION_TERMS_MISSING,
                                Map.of("result", "SETTLED", "allowed", "terms: what was settled")))));
    }

    @Test
    @Tag("requirement-85")
    void aSettlementDecidesTheDisputeOutsideTheCompany() {
        var dispute = Stories.in(Phase.EXTERNAL);
        assertThat(only(dispute, DisputeDecidedExternally.class).by()).isEqualTo(io.litige.api.value.Forum.MEDIATOR);
        assertThat(only(dispute, LimitationResumed.class).notBefore()).isEqualTo("2026-09-10");
        assertThat(dispute.phase()).isEqualTo(Phase.EXTERNAL);
    }

    @Test
    @Tag("requirement-85")
    void aSettlementTheCompanyCarriesOutBringsAClosedDisputeBackToWork() {
        var dispute = Stories.closed()
                .given(message(Direction.INBOUND))
                .given(People.LEGAL, requestMediation(), admissible(), answer(Side.COMPANY, true), mediatorProposes())
                .given(People.LEGAL, answer(Side.CUSTOMER, true), answer(Side.COMPANY, true))
                .given(People.LEGAL, with("backToWork", true, endMediation(MediationResult.SETTLED)));
        assertThat(only(dispute, DisputeReopened.class).reason()).isEqualTo(ReopenReason.MEDIATION);
        assertThat(dispute.phase()).isEqualTo(Phase.ASSESSING);
    }

    @Test
    @Tag("requirement-85")
    void aCompanyThatDoesNotTakePartEndsIt() {
        var dispute = Stories.admitted();
        dispute.when(People.LEGAL, with("reasons", null, answer(Side.COMPANY, false)))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.REASONS_MISSING, Map.of("accepts", "false", "allowed", "say why")));
        dispute.when(People.LEGAL, answer(Side.CUSTOMER, true))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_WRONG_SIDE,
                        Map.of("side", "CUSTOMER", "stage", "ADMISSIBLE", "allowed", "COMPANY")));
        dispute.given(People.LEGAL, answer(Side.COMPANY, false));
        assertThat(only(dispute, MediationEnded.class).result()).isEqualTo(MediationResult.COMPANY_DECLINED);
        assertThat(only(dispute, LimitationResumed.class).notBefore()).isEqualTo("2026-09-10");
    }

    @Test
    void eachStepHasItsStage() {
        Stories.seized()
                .when(People.LEGAL, mediatorProposes())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_WRONG_STAGE, Map.of("stage", "REQUESTED", "allowed", "RUNNING, PROPOSAL")));
    }

    @Test
    void whatWasInadmissibleMayBeBroughtAgain() {
        var dispute = Stories.seized().given(People.LEGAL, inadmissible());
        assertThat(dispute.state().mediation()).isEqualTo(MediationStatus.INADMISSIBLE);
        dispute.when(People.LEGAL, requestMediation()).expectSuccessfulHandlerExecution();
    }

    @Test
    @Tag("requirement-85")
    void whileItGoesOnNothingIsClosed() {
        Stories.resolved()
                .given(message(Direction.INBOUND))
                .given(People.LEGAL, requestMediation())
                .when(close())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_GOES_ON, Map.of("mediation", "REQUESTED", "allowed", "EndMediation first")));
    }

    @Test
    void withoutAMediationNothingIsReopenedForOne() {
        Stories.resolved()
                .when(with("reason", ReopenReason.MEDIATION, reopen()))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_MISSING,
                        Map.of("reason", "MEDIATION", "mediation", "NONE", "allowed", "after RequestMediation")));
    }

    @Test
    @Tag("requirement-87")
    void theCustomerNeverPaysTheMediator() {
        Stories.seized()
                .when(People.LEGAL, mediationFee(Side.CUSTOMER))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MEDIATION_FEE_RECHARGED,
                        Map.of("paidBy", "CUSTOMER", "allowed", "COMPANY", "law", "C. conso. L612-1")));
    }

    private static DisputeFixture complained() {
        return Stories.registered().given(message(Direction.INBOUND));
    }

    private static DisputeFixture complainedOn(String day) {
        return Stories.registered().at(on(day)).given(message(Direction.INBOUND));
    }

    private static DisputeFixture admittedOn(String day) {
        return complainedOn("2028-01-10").at(on(day)).given(People.LEGAL, requestMediation(), admissible());
    }

    private static List<ClockKind> kinds(DisputeFixture dispute) {
        return clocks(dispute).stream().map(Clock::kind).toList();
    }

    private static Clock clock(DisputeFixture dispute, ClockKind kind) {
        return clocks(dispute).stream()
                .filter(clock -> clock.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<Clock> clocks(DisputeFixture dispute) {
        return dispute.events().stream()
                .filter(ClocksStarted.class::isInstance)
                .flatMap(event -> ((ClocksStarted) event).clocks().stream())
                .toList();
    }

    private static <E extends DisputeEvent> E only(DisputeFixture dispute, Class<E> type) {
        var found = dispute.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
