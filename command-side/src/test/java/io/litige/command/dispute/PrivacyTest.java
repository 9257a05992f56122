package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.confirmShred;
import static io.litige.command.dispute.Wishes.hold;
import static io.litige.command.dispute.Wishes.mask;
import static io.litige.command.dispute.Wishes.reopen;
import static io.litige.command.dispute.Wishes.shred;
import static io.litige.command.dispute.Wishes.shredDue;
import static io.litige.command.dispute.Wishes.unhold;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.value.DataClass;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hiding contents, and destroying the texts of a dispute. */
@Tag("command-MaskContent")
@Tag("command-ShredSubject")
@Tag("command-ConfirmShred")
class PrivacyTest {
    /** Five years and a day after the end in {@link Stories#closed}. */
    private static final Instant DUE = Wishes.NOW.plus(Duration.ofDays(5 * 366 + 30));

    private static final Map<String, String> HELD =
            Map.of("law", "GDPR 17(3)(b) and (e)", "allowed", "once legal staff released every matter");

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aContentIsHiddenInAnyPhase(Phase phase) {
        var dispute = Stories.in(phase).given(People.DPO, mask("complaint"));
        assertThat(dispute.events().getLast()).isInstanceOfSatisfying(ContentMasked.class, e -> {
            assertThat(e.content()).isEqualTo("complaint");
            assertThat(e.dataClass()).isEqualTo(DataClass.SENSITIVE);
        });
        assertThat(dispute.phase()).isEqualTo(phase);
    }

    @Test
    void onlyWhatIsThereIsHiddenAndOnce() {
        var dispute = Stories.registered().given(Wishes.message(Direction.INBOUND));
        dispute.when(People.DPO, mask("C7"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CONTENT_NOT_FOUND, Map.of("content", "C7", "known", "C1, G1, G2, complaint, customer")));
        dispute.given(People.DPO, mask("C1"))
                .when(People.DPO, mask("C1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CONTENT_MASKED,
                        Map.of("content", "C1", "dataClass", "SENSITIVE", "allowed", "another content or class")));
        dispute.when(People.SUPERVISOR, mask("C1"))
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of(
                                "action", "MaskContent",
                                "yourRoles", "SUPERVISOR",
                                "allowedRoles", "DATA_PROTECTION_OFFICER")));
    }

    @Test
    void twoPersonsDestroyTheTextsOfWhatHasEnded() {
        var asked = Stories.closed().given(People.DPO, shred());
        asked.when(People.DPO, confirmShred())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CONFIRMER_IS_REQUESTER,
                        Map.of(
                                "requester", "dora",
                                "allowed", "another person of data protection or legal staff")));
        asked.given(People.LEGAL, confirmShred());
        assertThat(asked.events().getLast()).isInstanceOfSatisfying(SubjectShredded.class, e -> {
            assertThat(e.requestedBy().value()).isEqualTo("dora");
            assertThat(e.act().actor().value()).isEqualTo("lea");
            assertThat(e.request()).isEqualTo("DSR-17");
        });
        Stories.closed()
                .when(People.LEGAL, confirmShred())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.SHRED_NOT_REQUESTED, Map.of("allowed", "ShredSubject first, by another person")));
    }

    @Test
    void whatGoesOnIsNotDestroyed() {
        Stories.offered()
                .when(People.DPO, shred())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.DISPUTE_GOES_ON,
                        Map.of(
                                "phase", "NEGOTIATING",
                                "law", "GDPR 17(3)(e)",
                                "allowed", "once it has ended: resolved, rejected, closed, withdrawn or void")));
    }

    @Test
    void whatIsHeldIsNotDestroyedWhoeverAsksAndWheneverItWasHeld() {
        var dispute = Stories.closed().given(People.LEGAL, hold("M-2"), hold("M-1"));
        dispute.when(People.DPO, shred()).expectNoEvents().expectExceptionDetails(held("M-1, M-2"));
        dispute.given(People.LEGAL, unhold("M-1"), unhold("M-2"))
                .given(People.DPO, shred())
                .given(People.LEGAL, hold("M-3"))
                .when(People.LEGAL, confirmShred())
                .expectNoEvents()
                .expectExceptionDetails(held("M-3"));
    }

    @Test
    void whatIsMergedIsHeldWithTheOtherOneAndRefusedWhenThatCannotBeRead() {
        var twin = Wishes.TWIN;
        Stories.merged().beside(withdrawn(twin)).when(People.DPO, shred()).expectSuccessfulHandlerExecution();
        var merged = Stories.merged();
        assertThat(merged.state().privacy().kin()).containsExactly(twin);
        var held = new DisputeFixture()
                .given(Wishes.with("disputeId", twin, Wishes.register()))
                .given(People.LEGAL, Wishes.with("disputeId", twin, hold("M-9")));
        held.given(Wishes.with("disputeId", twin, Wishes.withdraw()));
        merged.beside(held).when(People.DPO, shred()).expectNoEvents().expectExceptionDetails(held("M-9"));
        merged.without(twin)
                .when(People.DPO, shred())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.HOLD_UNKNOWN,
                        Map.of("disputes", twin.toString(), "allowed", "once these disputes can be read")));
    }

    /** Two merges away, the hold was passed over. */
    @Test
    void whatHoldsTheLastOfSeveralMergesHoldsTheFirst() {
        var twin = Wishes.TWIN;
        var last = new DisputeId(UUID.fromString("5d3c9a70-2b64-4f0e-8f57-0c1b9a2e7d11"));
        var merged = Stories.merged()
                .beside(new DisputeFixture()
                        .beside(registered(last))
                        .given(Wishes.with("disputeId", twin, Wishes.register()))
                        .given(Wishes.with("target", last, Wishes.with("disputeId", twin, Wishes.link()))));
        merged.beside(registered(last))
                .when(People.DPO, shred())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.DISPUTE_GOES_ON,
                        Map.of(
                                "phase", "REGISTERED",
                                "law", "GDPR 17(3)(e)",
                                "allowed", "once it has ended: resolved, rejected, closed, withdrawn or void")));
        merged.beside(withdrawn(last)).when(People.DPO, shred()).expectSuccessfulHandlerExecution();
        merged.beside(withdrawn(last).given(People.LEGAL, Wishes.with("disputeId", last, hold("M-9"))))
                .when(People.DPO, shred())
                .expectNoEvents()
                .expectExceptionDetails(held("M-9"));
        merged.without(last)
                .when(People.DPO, shred())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.HOLD_UNKNOWN,
                        Map.of("disputes", last.toString(), "allowed", "once these disputes can be read")));
        merged.beside(withdrawn(last)).at(DUE).when(People.DPO, shredDue()).expectSuccessfulHandlerExecution();
    }

    private static DisputeFixture registered(DisputeId id) {
        return new DisputeFixture().given(Wishes.with("disputeId", id, Wishes.register()));
    }

    private static DisputeFixture withdrawn(DisputeId id) {
        return registered(id).given(Wishes.with("disputeId", id, Wishes.withdraw()));
    }

    @Test
    void whatHasToBeKeptIsKeptUntilTheDayTheScheduleSays() {
        Stories.closed()
                .when(People.DPO, shredDue())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RETENTION_RUNS,
                        Map.of(
                                "what", "DISPUTE_FILE",
                                "endedAt",
                                        String.valueOf(Stories.closed().state().endedAt()),
                                "keptUntil", "2031-03-10",
                                "today", "2026-03-10",
                                "law", "C. civ. 2224",
                                "policy", "retention-1",
                                "allowed", "from keptUntil on, or basis ERASURE_GRANTED")));
        Stories.closed().at(DUE).when(People.DPO, shredDue()).expectSuccessfulHandlerExecution();
        Stories.in(Phase.WITHDRAWN)
                .at(Wishes.NOW.plus(Duration.ofDays(3 * 366)))
                .when(People.DPO, shredDue())
                .expectSuccessfulHandlerExecution();
    }

    /** What was said later is kept as long as if it had been said before. */
    @Test
    void aMessageAfterTheEndStartsThePeriodAnew() {
        var later = Wishes.NOW.plus(Duration.ofDays(400));
        var dispute = Stories.closed().at(later).given(Wishes.message(Direction.INBOUND));
        assertThat(dispute.state().endedAt()).isEqualTo(later);
        dispute.at(DUE).when(People.DPO, shredDue()).expectNoEvents();
    }

    @Test
    void aGrantedErasureNamesItsRequest() {
        Stories.closed()
                .when(People.DPO, Wishes.with("request", null, shred()))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ERASURE_REQUEST_MISSING,
                        Map.of(
                                "basis", "ERASURE_GRANTED",
                                "allowed", "request, the reference it is filed under")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"REOPEN_DISPUTE", "PLACE_LEGAL_HOLD", "RECORD_COMMUNICATION", "MASK_CONTENT", "SHRED_SUBJECT"})
    void whatWasDestroyedIsNeitherOpenedAgainNorWorkedOn(Step step) {
        var gone = shredded();
        gone.when(Stories.actor(step), Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.SUBJECT_SHREDDED,
                        Map.of(
                                "command", step.command(),
                                "shreddedAt",
                                        String.valueOf(gone.state().privacy().shreddedAt()),
                                "allowed", "RequestExport, or a new dispute")));
    }

    @Test
    void whatRemainsIsHandedOut() {
        shredded()
                .when(Stories.actor(Step.REQUEST_EXPORT), Stories.wish(Step.REQUEST_EXPORT))
                .expectSuccessfulHandlerExecution();
        shredded().when(People.AGENT, reopen()).expectNoEvents();
    }

    private static DisputeFixture shredded() {
        return Stories.closed().given(People.DPO, shred()).given(People.LEGAL, confirmShred());
    }

    private static Rejection held(String matters) {
        var facts = new java.util.HashMap<>(HELD);
        facts.put("matters", matters);
        return new Rejection(Code.LEGALLY_HELD, facts);
    }
}
