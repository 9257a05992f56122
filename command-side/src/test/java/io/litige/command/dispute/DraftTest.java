package io.litige.command.dispute;

import static io.litige.command.dispute.Letters.admission;
import static io.litige.command.dispute.Letters.amend;
import static io.litige.command.dispute.Letters.answer;
import static io.litige.command.dispute.Letters.discardDraft;
import static io.litige.command.dispute.Letters.finalResponse;
import static io.litige.command.dispute.Letters.held;
import static io.litige.command.dispute.Letters.message;
import static io.litige.command.dispute.Letters.refuseDraft;
import static io.litige.command.dispute.Letters.releaseDraft;
import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.override;
import static io.litige.command.dispute.Wishes.respond;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.FinalResponseSent;
import io.litige.api.event.MessageEvent.DraftReleased;
import io.litige.api.event.MessageEvent.MessageDrafted;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.MessagePurpose;
import io.litige.api.value.Protected;
import io.litige.api.value.Release;
import io.litige.api.value.ToneFlag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that leave, wait for somebody else, or come back. */
@Tag("command-DraftMessage")
@Tag("command-AmendDraft")
@Tag("command-ReleaseDraft")
@Tag("command-RefuseDraft")
@Tag("command-DiscardDraft")
class DraftTest {
    private static DisputeFixture grave(DisputeFixture dispute, int level) {
        return dispute.given(People.SUPERVISOR, override(level, true));
    }

    @Test
    @Tag("requirement-8")
    @Tag("requirement-30")
    void whatNeedsNobodyElseLeavesAtOnceByNameWithReferenceAndAWayToAnswer() {
        var dispute = Stories.acknowledged().given(answer("Nous cherchons."));
        var sent = all(dispute, CommunicationRecorded.class).getLast();
        assertThat(sent.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sent.channel()).isEqualTo(Channel.EMAIL);
        var reference = Wishes.DISPUTE.reference();
        assertThat(sent.content().reveal())
                .isEqualTo("Bonjour Camille Martin,\nNous cherchons.\nRéf. " + reference
                        + ". Répondre : reponse+MESSAGE-1@example.org");
        var drafted = all(dispute, MessageDrafted.class).getFirst();
        assertThat(drafted.token()).isEqualTo("MESSAGE-1");
        assertThat(drafted.replyTo()).isEqualTo("reponse+MESSAGE-1@example.org");
        assertThat(drafted.release()).isEqualTo(Release.AUTHOR);
    }

    @Test
    @Tag("requirement-8")
    void nothingLeavesByAChannelNobodyCanAnswer() {
        Stories.acknowledged()
                .when(with("channel", Channel.SMS, answer("Nous cherchons.")))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.REPLY_ROUTE_MISSING, Map.of("channel", "SMS", "allowed", "EMAIL, LETTER")));
        Stories.registered()
                .when(with("channel", Channel.SMS, Wishes.acknowledge()))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.REPLY_ROUTE_MISSING, Map.of("channel", "SMS", "allowed", "EMAIL, LETTER")));
        Stories.prepared()
                .when(
                        People.SENIOR,
                        with("channel", Channel.SMS, Wishes.respond(FinalResponseForm.OFFER_WITHOUT_ACCEPT)))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.REPLY_ROUTE_MISSING, Map.of("channel", "SMS", "allowed", "EMAIL, LETTER")));
    }

    @Test
    @Tag("requirement-30")
    void aCustomerWithoutANameIsAddressedWithoutOneOnlyForAReason() {
        var nameless = Wishes.registration(Wishes.overcharged("18.00"));
        var customer = with("name", null, nameless.customer());
        var dispute = new DisputeFixture().given(Wishes.register(with("customer", customer, nameless)));
        dispute.when(answer("Nous cherchons."))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NAME_MISSING, Map.of("template", "letter", "allowed", "a salutation, or unnamedBecause")));
        dispute.given(with("salutation", "Mme Martin", answer("Nous cherchons.")));
        assertThat(all(dispute, CommunicationRecorded.class).getLast().content().reveal())
                .startsWith("Bonjour Mme Martin,");
        dispute.given(with("unnamedBecause", "Client inconnu", answer("Nous cherchons.")));
        assertThat(all(dispute, CommunicationRecorded.class).getLast().content().reveal())
                .startsWith("Bonjour Madame, Monsieur,");
    }

    @Test
    @Tag("requirement-30")
    void whatTheTemplateNeedsIsNamedAndTheVersionOfTheDayCounts() {
        var dispute = Stories.acknowledged();
        dispute.when(with("template", "delivery", answer("C’est prêt.")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.TEMPLATE_FIELD_MISSING,
                        Map.of(
                                "template", "delivery",
                                "version", "1",
                                "missing", "slot, carrier",
                                "allowed", "fields with these names")));
        dispute.when(with("template", "progress", answer("C’est prêt.")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.TEMPLATE_NOT_FOUND,
                        Map.of("template", "progress", "purpose", "ANSWER", "allowed", "letter, changes, delivery")));
        dispute.given(with(
                "fields",
                Map.of("slot", "jeudi 9 h", "carrier", "Sud"),
                with("template", "delivery", answer("C’est prêt."))));
        assertThat(all(dispute, MessageDrafted.class).getLast().templateVersion())
                .isEqualTo("1");
        assertThat(all(dispute, MessageDrafted.class).getLast().text().reveal()).contains("Livraison : jeudi 9 h.");
    }

    @Test
    @Tag("requirement-25")
    void anUpdateIsToldFromTheStateInBothLanguages() {
        var dispute = Stories.agreed()
                .given(with("template", "progress", message(MessagePurpose.PROGRESS_UPDATE, null)))
                .given(with(
                        "language", "en", with("template", "progress", message(MessagePurpose.PROGRESS_UPDATE, null))));
        var told = all(dispute, CommunicationRecorded.class).stream()
                .map(sent -> sent.content().reveal())
                .toList();
        assertThat(told.get(told.size() - 2))
                .contains("Fait : votre réclamation est enregistrée ; nous en avons accusé réception")
                .contains("nous nous sommes mis d’accord. Reste : faire ce qui est convenu")
                .contains("mesures encore à exécuter : 1")
                .containsPattern("Prochaine nouvelle : \\d+ mars 2026\\.");
        assertThat(told.getLast())
                .contains("we have come to an agreement")
                .contains("remedies still to be carried out: 1")
                .containsPattern("\\d+ March 2026\\.");
    }

    @Test
    @Tag("requirement-27")
    void atSeverityThreeTheLastWordIsWrittenByOneAndReleasedByAnother() {
        var dispute = grave(Stories.prepared(), 3);
        dispute.when(People.SENIOR, respond(FinalResponseForm.ACCEPT))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASE_REQUIRED,
                        Map.of(
                                "command", "SendFinalResponse",
                                "severity", "3",
                                "legalStage", "NONE",
                                "tone", "none",
                                "policy", "release-1",
                                "allowed",
                                        "DraftMessage with purpose FINAL_RESPONSE, then ReleaseDraft by another person: "
                                                + "SENIOR_AGENT, SUPERVISOR")));
        dispute.given(People.SENIOR, finalResponse());
        assertThat(all(dispute, FinalResponseSent.class)).isEmpty();
        dispute.when(People.SENIOR, releaseDraft("D1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASER_IS_AUTHOR,
                        Map.of(
                                "draft", "D1",
                                "authors", "selma",
                                "release", "ANOTHER_PERSON",
                                "allowed", "somebody who did not write it")));
        dispute.when(People.COLLEAGUE, releaseDraft("D1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASE_NOT_YOURS,
                        Map.of(
                                "draft", "D1",
                                "purpose", "FINAL_RESPONSE",
                                "release", "ANOTHER_PERSON",
                                "yourRoles", "AGENT",
                                "allowed", "another person: SENIOR_AGENT, SUPERVISOR")));
        dispute.given(People.SUPERVISOR, releaseDraft("D1"));
        assertThat(all(dispute, DraftReleased.class).getFirst().authors()).containsExactly(People.SENIOR.id());
        var said = all(dispute, FinalResponseSent.class).getFirst();
        assertThat(said.form()).isEqualTo(FinalResponseForm.ACCEPT);
        assertThat(said.reasons().reveal()).contains("Vous avez raison.");
        assertThat(said.recourse()).isNotNull();
        assertThat(said.act().channel()).isEqualTo(Channel.EMAIL);
        dispute.when(People.SUPERVISOR, releaseDraft("D1"))
                .expectExceptionDetails(new Rejection(Code.DRAFT_NOT_FOUND, Map.of("draft", "D1", "known", "none")));
    }

    @Test
    @Tag("requirement-27")
    void aFlaggedToneWaitsCoolsDownAndIsReleasedByAnother() {
        var dispute = Stories.acknowledged().given(answer("C’est RIDICULE !!"));
        var drafted = all(dispute, MessageDrafted.class).getFirst();
        assertThat(drafted.flags()).containsExactly(ToneFlag.EXCLAMATION, ToneFlag.WORDING);
        assertThat(drafted.release()).isEqualTo(Release.ANOTHER_PERSON);
        dispute.when(People.COLLEAGUE, releaseDraft("D1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.DRAFT_COOLING,
                        Map.of(
                                "draft", "D1",
                                "now", "2026-03-10T09:00:00Z",
                                "allowed", "from 2026-03-10T09:30:00Z on")));
        dispute.at(Wishes.NOW.plus(Duration.ofMinutes(30)));
        int before = all(dispute, CommunicationRecorded.class).size();
        dispute.given(People.COLLEAGUE, releaseDraft("D1"));
        assertThat(all(dispute, CommunicationRecorded.class)).hasSize(before + 1);
    }

    @Test
    @Tag("requirement-27")
    void whatBecameGraverMeanwhileIsReleasedByAnother() {
        var dispute = grave(Stories.acknowledged().given(held()), 3);
        dispute.when(releaseDraft("D1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASER_IS_AUTHOR,
                        Map.of(
                                "draft", "D1",
                                "authors", "anna",
                                "release", "ANOTHER_PERSON",
                                "allowed", "somebody who did not write it")));
    }

    @Test
    @Tag("requirement-58")
    void aGraveFaultIsAdmittedOnlyWithTheReleaseOfLegalStaff() {
        var dispute = grave(Stories.assessing(), 4);
        dispute.when(fault("G1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASE_REQUIRED,
                        Map.of(
                                "command", "AdmitFault",
                                "severity", "4",
                                "legalStage", "NONE",
                                "tone", "none",
                                "policy", "release-1",
                                "allowed", "DraftMessage with purpose FAULT_ADMISSION, then ReleaseDraft by LEGAL")));
        dispute.given(admission());
        dispute.when(People.SUPERVISOR, releaseDraft("D1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASE_NOT_YOURS,
                        Map.of(
                                "draft", "D1",
                                "purpose", "FAULT_ADMISSION",
                                "release", "LEGAL",
                                "yourRoles", "SUPERVISOR",
                                "allowed", "LEGAL")));
        dispute.given(People.LEGAL, releaseDraft("D1"));
        assertThat(all(dispute, FaultAdmitted.class).getFirst().wording())
                .isNotNull()
                .extracting(Protected::reveal)
                .isEqualTo("C’est notre erreur.");
    }

    @Test
    @Tag("requirement-58")
    void onceTheLawyersHaveItTheyReleaseEveryAdmission() {
        Stories.assessing()
                .given(Wishes.refer(false))
                .when(fault("G1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASE_REQUIRED,
                        Map.of(
                                "command", "AdmitFault",
                                "severity", "2",
                                "legalStage", "REFERRED",
                                "tone", "none",
                                "policy", "release-1",
                                "allowed", "DraftMessage with purpose FAULT_ADMISSION, then ReleaseDraft by LEGAL")));
    }

    @Test
    @Tag("requirement-27")
    void whoAmendsIsAnAuthorTooAndTheWayBackStaysInTheText() {
        var dispute = Stories.acknowledged().given(held());
        dispute.when(People.COLLEAGUE, amend("D1", "Sans rien."))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MESSAGE_INCOMPLETE,
                        Map.of(
                                "draft", "D1",
                                "missing",
                                        "reference " + Wishes.DISPUTE.reference()
                                                + ", reply route reponse+MESSAGE-1@example.org",
                                "allowed", "a text that holds both")));
        var text = "Calme. " + Wishes.DISPUTE.reference() + " reponse+MESSAGE-1@example.org";
        dispute.given(People.COLLEAGUE, amend("D1", text)).given(People.SUPERVISOR, refuseDraft("D1"));
        grave(dispute, 3);
        dispute.when(People.COLLEAGUE, releaseDraft("D1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASER_IS_AUTHOR,
                        Map.of(
                                "draft", "D1",
                                "authors", "anna, bruno",
                                "release", "ANOTHER_PERSON",
                                "allowed", "somebody who did not write it")));
        dispute.given(People.SUPERVISOR, releaseDraft("D1"));
        assertThat(all(dispute, CommunicationRecorded.class).getLast().content().reveal())
                .isEqualTo(text);
    }

    @Test
    void whatThePurposeNeedsIsNamedAtOnce() {
        Stories.registered()
                .when(with("channel", Channel.SMS, message(MessagePurpose.ACKNOWLEDGEMENT, "Bien reçu.")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.MESSAGE_INCOMPLETE,
                        Map.of(
                                "purpose", "ACKNOWLEDGEMENT",
                                "missing", "nextStep, nextUpdateDue",
                                "allowed", "the message with all of them"),
                        List.of(new Rejection(
                                Code.REPLY_ROUTE_MISSING, Map.of("channel", "SMS", "allowed", "EMAIL, LETTER")))));
    }

    @Test
    void aDraftIsRefusedWhereWhatItDoesWouldBe() {
        grave(Stories.acknowledged(), 3)
                .when(People.SENIOR, finalResponse())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.WRONG_PHASE,
                        Map.of(
                                "command", "SendFinalResponse",
                                "phase", "ACKNOWLEDGED",
                                "allowedPhases", "ASSESSING, NEGOTIATING, AGREED")));
    }

    @Test
    void aDiscardedDraftIsGone() {
        Stories.acknowledged()
                .given(held(), discardDraft("D1"))
                .when(People.SUPERVISOR, releaseDraft("D1"))
                .expectExceptionDetails(new Rejection(Code.DRAFT_NOT_FOUND, Map.of("draft", "D1", "known", "none")));
    }

    private static <E extends DisputeEvent> List<E> all(DisputeFixture dispute, Class<E> type) {
        return dispute.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
