package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.delivered;
import static io.litige.command.dispute.Wishes.fixAtOnce;
import static io.litige.command.dispute.Wishes.formalNotice;
import static io.litige.command.dispute.Wishes.hold;
import static io.litige.command.dispute.Wishes.judgment;
import static io.litige.command.dispute.Wishes.refer;
import static io.litige.command.dispute.Wishes.sue;
import static io.litige.command.dispute.Wishes.unhold;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.event.LegalEvent.FormalNoticeDelivered;
import io.litige.api.event.LegalEvent.FormalNoticeSent;
import io.litige.api.event.LegalEvent.LegalReferred;
import io.litige.api.value.DataClass;
import io.litige.api.value.LegalStage;
import io.litige.api.value.Phase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Referral, formal notice, court, judgment and legal hold. */
@Tag("command-ReferToLegal")
@Tag("command-SendFormalNotice")
@Tag("command-RecordNoticeDelivery")
@Tag("command-OpenCourtCase")
@Tag("command-RecordJudgment")
@Tag("command-PlaceLegalHold")
@Tag("command-ReleaseLegalHold")
class LegalTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Test
    void onlyLegalStaffCallAQuestionPrivilegedAndThenItIsOfThatClass() {
        Stories.registered()
                .when(refer(true))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.PRIVILEGE_NOT_GRANTED, Map.of("allowed", "LEGAL, or the question without privilege")));
        var asked = Stories.registered().given(People.LEGAL, refer(true)).given(refer(false));
        assertThat(all(asked, LegalReferred.class))
                .extracting(e -> e.question().dataClass())
                .containsExactly(DataClass.PRIVILEGED, DataClass.FREE_TEXT);
        assertThat(asked.state().legalStage()).isEqualTo(LegalStage.REFERRED);
    }

    @Test
    @Tag("requirement-90")
    void theEffectOfANoticeStartsWhenItIsPresentedAndNotWhenItIsSent() {
        var dispute = Stories.registered().given(People.LEGAL, formalNotice());
        assertThat(all(dispute, FormalNoticeSent.class).getFirst().effectiveOn())
                .isNull();
        dispute.given(People.LEGAL, delivered(null, TODAY));
        var delivery = all(dispute, FormalNoticeDelivered.class).getFirst();
        assertThat(delivery.effectiveOn()).isEqualTo(TODAY);
        assertThat(delivery.letter().sentOn()).isEqualTo("2026-03-09");
        dispute.when(People.LEGAL, delivered(TODAY, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NOTICE_DELIVERED,
                        Map.of(
                                "notice", "N1",
                                "receivedOn", "null",
                                "refusedOn", "2026-03-10",
                                "allowed", "a notice whose letter is neither received nor refused")));
    }

    @Test
    @Tag("requirement-90")
    void aLetterIsNotReceivedAndRefused() {
        Stories.registered()
                .given(People.LEGAL, formalNotice())
                .when(People.LEGAL, delivered(TODAY, TODAY))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.DATES_OUT_OF_ORDER,
                        Map.of(
                                "sentOn", "2026-03-09",
                                "presentedOn", "2026-03-10",
                                "receivedOn", "2026-03-10",
                                "refusedOn", "2026-03-10",
                                "allowed", "sentOn, then presentedOn, then receivedOn or refusedOn")));
        Stories.registered()
                .when(People.LEGAL, delivered(TODAY, null))
                .expectExceptionDetails(new Rejection(Code.NOTICE_NOT_FOUND, Map.of("notice", "N1", "known", "none")));
    }

    @Test
    @Tag("requirement-88")
    void upToFiveThousandEurosTheWarningIsToBeAcknowledged() {
        Stories.registered()
                .when(People.LEGAL, sue("5000.00", " "))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.AMICABLE_ATTEMPT_MISSING,
                        Map.of(
                                "claimed", "5000.00 EUR",
                                "threshold", "5000.00 EUR",
                                "law", "CPC 750-1",
                                "allowed", "a mediation first, or withoutAttemptBecause")));
        Stories.registered().when(People.LEGAL, sue("5000.01", null)).expectSuccessfulHandlerExecution();
        Stories.registered()
                .when(People.LEGAL, sue("5000.00", "No conciliator within three months"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @Tag("requirement-88")
    void aMediationIsAnAmicableAttemptAndARequestAloneIsNone() {
        Stories.seized().when(People.LEGAL, sue("150.00", null)).expectNoEvents();
        var dispute = Stories.mediated().given(People.LEGAL, sue("150.00", null));
        assertThat(all(dispute, CourtCaseOpened.class).getFirst().amicableAttempt())
                .isTrue();
    }

    @Test
    @Tag("requirement-88")
    void aJudgmentNeedsACaseAndDecidesTheDispute() {
        Stories.registered()
                .when(People.LEGAL, judgment(TODAY))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.COURT_CASE_MISSING, Map.of("stage", "NONE", "allowed", "OpenCourtCase first")));
        var sued = Stories.registered().given(People.LEGAL, sue("6000.00", null));
        sued.when(People.LEGAL, sue("6000.00", null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.COURT_CASE_EXISTS, Map.of("stage", "COURT", "allowed", "RecordJudgment first")));
        sued.when(People.LEGAL, judgment(TODAY.plusDays(1)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.OCCURRED_IN_FUTURE,
                        Map.of("field", "decidedOn", "date", "2026-03-11", "today", "2026-03-10")));
        sued.given(People.LEGAL, judgment(TODAY));
        assertThat(sued.phase()).isEqualTo(Phase.EXTERNAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            mode = Mode.EXCLUDE,
            names = {"VOIDED", "MERGED"})
    void aHoldIsPlacedInAnyPhaseAndReleasedOneMatterAtATime(Phase phase) {
        var dispute = Stories.in(phase).given(People.LEGAL, hold("M-1"), hold("M-2"));
        dispute.when(People.LEGAL, hold("M-1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.HOLD_EXISTS, Map.of("matter", "M-1", "holds", "M-1, M-2", "allowed", "another matter")));
        dispute.given(People.LEGAL, unhold("M-1"));
        assertThat(dispute.state().legalHolds()).containsExactly("M-2");
        dispute.when(People.LEGAL, unhold("M-1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.HOLD_NOT_FOUND, Map.of("matter", "M-1", "known", "M-2")));
        dispute.when(People.SUPERVISOR, unhold("M-2"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "ReleaseLegalHold", "yourRoles", "SUPERVISOR", "allowedRoles", "LEGAL")));
    }

    @Test
    void whatTheLawyersHaveIsNotFixedInOneCall() {
        Stories.slight()
                .given(refer(false))
                .when(with("dispute", null, fixAtOnce("18.00", "18.00")))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.LEGAL_STAGE_TOO_FAR, Map.of("stage", "REFERRED", "allowed", "NONE")));
    }

    private static <E extends DisputeEvent> java.util.List<E> all(DisputeFixture dispute, Class<E> type) {
        return dispute.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
