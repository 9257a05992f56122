package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.answers;
import static io.litige.command.dispute.Wishes.asks;
import static io.litige.command.dispute.Wishes.confirmShred;
import static io.litige.command.dispute.Wishes.extend;
import static io.litige.command.dispute.Wishes.lift;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.restrict;
import static io.litige.command.dispute.Wishes.shred;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.ClockEvent.ClockBreached;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.PrivacyEvent.SubjectRequestAnswered;
import io.litige.api.event.PrivacyEvent.SubjectRequestReceived;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Direction;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Phase;
import io.litige.api.value.RequestOutcome;
import io.litige.api.value.SubjectRight;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What persons ask as to their data, and the month within which they are answered. */
@Tag("command-ReceiveSubjectRequest")
@Tag("command-ExtendSubjectRequest")
@Tag("command-AnswerSubjectRequest")
@Tag("command-RestrictProcessing")
@Tag("command-LiftRestriction")
class SubjectRequestTest {
    /** 10 April 2026 is a Friday; summer time. */
    private static final Instant IN_A_MONTH = Instant.parse("2026-04-10T21:59:59Z");

    /** 10 June 2026 is a Wednesday. */
    private static final Instant IN_THREE = Instant.parse("2026-06-10T21:59:59Z");

    @ParameterizedTest
    @EnumSource(Phase.class)
    void isWrittenDownInAnyPhaseAndItsMonthRuns(Phase phase) {
        var dispute = Stories.in(phase).given(People.DPO, asks(SubjectRight.ACCESS));
        assertThat(dispute.phase()).isEqualTo(phase);
        assertThat(dispute.events())
                .filteredOn(SubjectRequestReceived.class::isInstance)
                .hasSize(1);
        assertThat(due(dispute))
                .isEqualTo(Objects.requireNonNull(
                                dispute.state().privacy().requests().all().get("RQ1"))
                        .dueAt());
    }

    /** Regulation 1182/71: no 31 April; 1 May is a holiday, the weekend none to answer on. */
    @Test
    void theMonthEndsOnAWorkingDay() {
        assertThat(due(Stories.registered().given(asks(SubjectRight.ACCESS)))).isEqualTo(IN_A_MONTH);
        var endOfMarch = Stories.registered().at(Instant.parse("2026-03-31T12:00:00Z"));
        assertThat(due(endOfMarch.given(asks(SubjectRight.ACCESS)))).isEqualTo(Instant.parse("2026-04-30T21:59:59Z"));
        var first = Stories.registered().at(Instant.parse("2026-04-01T12:00:00Z"));
        assertThat(due(first.given(asks(SubjectRight.ACCESS)))).isEqualTo(Instant.parse("2026-05-04T21:59:59Z"));
    }

    @Test
    void isExtendedOnceAndOnlyWhereThePersonWasToldWithinTheMonth() {
        var asked = Stories.registered().given(asks(SubjectRight.ACCESS), message(Direction.OUTBOUND));
        var extended = asked.given(People.DPO, extend("RQ1"));
        assertThat(due(extended)).isEqualTo(IN_THREE);
        refuses(extended, People.DPO, extend("RQ1"), Code.SUBJECT_REQUEST_EXTENDED);
        var late = Stories.registered()
                .given(asks(SubjectRight.ACCESS))
                .at(IN_A_MONTH.plusSeconds(1))
                .given(message(Direction.OUTBOUND));
        refuses(late, People.DPO, extend("RQ1"), Code.PERSON_NOT_TOLD);
        refuses(late, People.DPO, extend("RQ2"), Code.SUBJECT_REQUEST_NOT_FOUND);
        refuses(late, People.AGENT, extend("RQ1"), Code.ACTION_NOT_PERMITTED);
    }

    @Test
    void whatIsNotAnsweredInTimeIsOnRecord() {
        var asked = Stories.registered().given(asks(SubjectRight.ACCESS));
        refuses(asked.at(IN_A_MONTH), Actor.SYSTEM, Wishes.breach(ClockKind.SUBJECT_REQUEST), Code.CLOCK_NOT_DUE);
        asked.at(IN_A_MONTH.plusSeconds(1)).given(Actor.SYSTEM, Wishes.breach(ClockKind.SUBJECT_REQUEST));
        assertThat(asked.events().getLast()).isInstanceOf(ClockBreached.class);
    }

    @Test
    void aRefusalTellsWhyAndWhereToComplain() {
        var asked = Stories.registered().given(asks(SubjectRight.ERASURE), message(Direction.OUTBOUND));
        var refusal = answers("RQ1", RequestOutcome.REFUSED);
        refuses(asked, People.DPO, refusal, Code.REASON_MISSING, Code.REMEDIES_NOT_TOLD);
        refuses(
                asked,
                People.DPO,
                with("communication", "C7", with("reason", "Kept for a claim", with("remediesTold", true, refusal))),
                Code.PERSON_NOT_TOLD);
        asked.given(People.DPO, with("reason", "Kept for a claim", with("remediesTold", true, refusal)));
        assertThat(asked.events().getLast()).isInstanceOfSatisfying(SubjectRequestAnswered.class, e -> {
            assertThat(e.outcome()).isEqualTo(RequestOutcome.REFUSED);
            assertThat(e.right()).isEqualTo(SubjectRight.ERASURE);
            assertThat(e.receivedAt()).isEqualTo(Wishes.NOW);
        });
        assertThat(asked.state().dueAt(ClockKind.SUBJECT_REQUEST)).isNull();
        refuses(asked, People.DPO, refusal, Code.SUBJECT_REQUEST_ANSWERED);
        var over = Stories.closed().given(asks(SubjectRight.ERASURE), message(Direction.OUTBOUND));
        over.given(
                People.DPO,
                with("communication", last(over), with("reason", "Kept", with("remediesTold", true, refusal))));
        refuses(over, People.DPO, with("request", "RQ1", shred()), Code.ERASURE_REQUEST_MISSING);
    }

    @Test
    void anAccessIsGrantedWithACopyThatWasSealed() {
        var asked = RequestExportTest.asked(ExportProfile.DATA_SUBJECT)
                .given(asks(SubjectRight.ACCESS), message(Direction.OUTBOUND));
        var granted = with("communication", last(asked), answers("RQ1", RequestOutcome.GRANTED));
        var export = with("export", RequestExportTest.EXPORT, granted);
        refuses(asked, People.DPO, granted, Code.COPY_MISSING);
        refuses(asked, People.DPO, export, Code.COPY_MISSING);
        asked.given(Actor.SYSTEM, Wishes.sealExport(RequestExportTest.EXPORT)).given(People.DPO, export);
        assertThat(asked.events().getLast()).isInstanceOf(SubjectRequestAnswered.class);
    }

    /** The clock is the one of the request that is due first. */
    @Test
    void eachOfSeveralIsAnsweredInItsOwnTime() {
        var two = Stories.registered().given(asks(SubjectRight.RECTIFICATION));
        two.at(Wishes.NOW.plus(Duration.ofDays(3))).given(asks(SubjectRight.ERASURE), message(Direction.OUTBOUND));
        assertThat(due(two)).isEqualTo(IN_A_MONTH);
        two.given(People.DPO, answers("RQ1", RequestOutcome.GRANTED));
        assertThat(two.events().getLast()).isInstanceOf(ClocksStarted.class);
        assertThat(due(two)).isEqualTo(Instant.parse("2026-04-13T21:59:59Z"));
        two.given(People.DPO, answers("RQ2", RequestOutcome.GRANTED));
        assertThat(two.state().dueAt(ClockKind.SUBJECT_REQUEST)).isNull();
    }

    @Test
    void nothingIsDestroyedThatSomebodyStillAskedFor() {
        var asked = Stories.closed().given(asks(SubjectRight.ACCESS));
        refuses(asked, People.DPO, shred(), Code.SUBJECT_REQUEST_OPEN);
        var erasure = Stories.closed().given(asks(SubjectRight.ERASURE));
        erasure.given(People.DPO, with("request", "RQ1", shred())).given(People.LEGAL, confirmShred());
        erasure.given(People.DPO, with("communication", null, answers("RQ1", RequestOutcome.GRANTED)));
        assertThat(erasure.events().getLast()).isInstanceOf(SubjectRequestAnswered.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"SHRED_SUBJECT", "REQUEST_RATING", "GRANT_LOYALTY_INCENTIVE", "RESTRICT_PROCESSING"})
    void whatIsRestrictedIsKeptAndNotUsed(Step step) {
        var restricted = Stories.before(step).given(People.DPO, restrict());
        refuses(restricted, Stories.actor(step), Stories.wish(step), Code.PROCESSING_RESTRICTED);
    }

    @Test
    void aRestrictionEndsOnceThePersonWasTold() {
        var restricted = Stories.registered().given(message(Direction.OUTBOUND));
        refuses(restricted, People.DPO, lift(), Code.RESTRICTION_MISSING);
        restricted.at(Wishes.NOW.plusSeconds(60)).given(People.DPO, restrict());
        refuses(restricted, People.DPO, lift(), Code.PERSON_NOT_TOLD);
        restricted.given(message(Direction.OUTBOUND)).given(People.DPO, with("communication", "C2", lift()));
        assertThat(restricted.state().privacy().restriction()).isNull();
    }

    private static String last(DisputeFixture dispute) {
        return "C" + (Integer.parseInt(dispute.state().nextCommunication().substring(1)) - 1);
    }

    private static @Nullable Instant due(DisputeFixture dispute) {
        return dispute.state().dueAt(ClockKind.SUBJECT_REQUEST);
    }

    private static void refuses(DisputeFixture dispute, Actor actor, DisputeCommand command, Code... codes) {
        dispute.when(actor, command).expectNoEvents();
        assertThat(dispute.codes(actor, command)).containsExactlyInAnyOrder(codes);
    }
}
