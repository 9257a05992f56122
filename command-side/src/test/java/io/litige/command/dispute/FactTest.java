package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.claimFact;
import static io.litige.command.dispute.Wishes.consequences;
import static io.litige.command.dispute.Wishes.override;
import static io.litige.command.dispute.Wishes.photo;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.verifyFact;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.ConsequencesAssessed;
import io.litige.api.event.AssessmentEvent.FactVerified;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.value.FactFinding;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.Grade;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is claimed, what is found out about it, and what the dispute may lead to. */
@Tag("command-AssessConsequences")
@Tag("command-ClaimFact")
@Tag("command-VerifyFact")
class FactTest {
    @Tag("requirement-22")
    @Test
    void aboveSeverityTwoConsequencesAreWeighedBeforeAnOffer() {
        var grave = Stories.prepared().given(People.SUPERVISOR, override(3, true));
        grave.when(propose(refund("80.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CONSEQUENCES_MISSING,
                        Map.of(
                                "severity", "3",
                                "allowed", "AssessConsequences first, or a severity of 2 or less")));
        grave.given(consequences());
        var event = (ConsequencesAssessed) grave.events().getLast();
        assertThat(event.legal()).isEqualTo(Grade.HIGH);
        grave.when(propose(refund("80.00"))).expectSuccessfulHandlerExecution();
        Stories.prepared().when(propose(refund("80.00"))).expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-13")
    @Test
    void aFactStandsAsClaimedUntilAPieceOfEvidenceSaysMore() {
        var dispute = Stories.registered().given(claimFact());
        dispute.when(verifyFact(FactFinding.CONFIRMED))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.EVIDENCE_NOT_FOUND, Map.of("evidence", "E1", "known", "none")));
        dispute.given(photo());
        dispute.when(with("fact", "Y2", verifyFact(FactFinding.PARTLY)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.FACT_NOT_FOUND, Map.of("fact", "Y2", "known", "Y1")));
        dispute.given(verifyFact(FactFinding.UNVERIFIABLE));
        assertThat(((FactVerified) dispute.events().getLast()).evidence()).containsExactly("E1");
    }

    @Tag("requirement-13")
    @Test
    void noFindingCallsAnybodyALiar() {
        assertThat(Arrays.stream(FactFinding.values()).map(Enum::name))
                .containsExactly("CONFIRMED", "PARTLY", "NOT_CONFIRMED", "UNVERIFIABLE");
        Stories.registered()
                .when(with("ground", "G9", claimFact()))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.GROUND_NOT_FOUND, Map.of("ground", "G9", "known", "G1, G2")));
        assertThat(List.of(FactFinding.values())).hasSize(4);
    }

    @Tag("requirement-53")
    @Tag("command-CheckDocument")
    @Test
    void aDocumentThatIsNotInOrderIsTheCauseUnlessAnotherWasFound() {
        Stories.assessing()
                .when(with("points", Map.of(), Wishes.checkDocument("G9", false)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.GROUND_NOT_FOUND,
                        Map.of("ground", "G9", "known", "G1, G2"),
                        List.of(new Rejection(
                                Code.CHECKLIST_INCOMPLETE,
                                Map.of(
                                        "missing", "MANDATORY_MENTIONS, FAIR_CLAUSES, CLEAR_DELAYS",
                                        "allowed", "MANDATORY_MENTIONS, FAIR_CLAUSES, CLEAR_DELAYS")))));
        var dispute = Stories.assessing().given(Wishes.checkDocument("G2", false));
        assertThat(dispute.events())
                .filteredOn(OriginIdentified.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((OriginIdentified) event).cause()).isEqualTo("UNCLEAR_DELAY"));
        var known = Stories.prepared();
        int before = known.events().size();
        known.given(Wishes.checkDocument("G2", false), Wishes.checkDocument("G1", true));
        assertThat(known.events().subList(before, known.events().size())).noneMatch(OriginIdentified.class::isInstance);
    }

    /** Above severity 2 nothing claimed is left aside when a complaint is rejected; a second person releases the text. */
    @Test
    @Tag("requirement-13")
    void aGraveComplaintIsRejectedOnlyOnceEveryFactWasLookedInto() {
        var rejection = with("form", FinalResponseForm.REJECT, Letters.message(MessagePurpose.FINAL_RESPONSE, "Non."));
        var claimed = Stories.prepared()
                .given(Wishes.photo(), claimFact())
                .given(People.SUPERVISOR, Wishes.override(3, true));
        claimed.when(People.SENIOR, rejection)
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.FACTS_UNCHECKED,
                        Map.of("facts", "Y1", "severity", "3", "allowed", "VerifyFact on each, with evidence")));
        claimed.given(verifyFact(FactFinding.NOT_CONFIRMED))
                .given(People.SENIOR, rejection)
                .given(People.SUPERVISOR, Letters.releaseDraft("D1"));
        assertThat(claimed.phase()).isEqualTo(Phase.REJECTED);
        var slight = Stories.prepared().given(Wishes.photo(), claimFact());
        slight.given(People.SENIOR, Wishes.respond(FinalResponseForm.REJECT));
        assertThat(slight.phase()).isEqualTo(Phase.REJECTED);
    }
}
