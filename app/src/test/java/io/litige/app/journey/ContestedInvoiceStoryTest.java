package io.litige.app.journey;

import static io.litige.app.journey.Play.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A company contests one line of an invoice; the credit note that settled it is reversed later. */
class ContestedInvoiceStoryTest {
    private static final String AGENT = "demo-agent";
    private static final String FINANCE = "demo-finance";
    private static final String SUPERVISOR = "demo-supervisor";

    private final ProductProcess product = ProductProcess.shared();

    @Test
    @Tag("requirement-75")
    @Tag("requirement-76")
    void onlyTheContestedLineWaitsAndAReversedCreditNoteBringsItBack() {
        var play = Play.opened(product, AGENT, complaint());
        held(play);
        assessed(play);
        agreedWithinAMandate(play);
        settled(play);
        reversed(play);
        rejectedAndCollected(play);
        assertThat(play.timeline()).contains("AV-1").contains("C. com. L110-4");
    }

    private void held(Play play) {
        play.notOffered(AGENT, "PlaceCollectionHold", "{}", "ACTION_NOT_PERMITTED", "G1.1");
        var more = play.refused(FINANCE, "PlaceCollectionHold", amount("12600.00"), "MORE_THAN_DISPUTED");
        assertThat(fact(more, "MORE_THAN_DISPUTED", "allowed")).contains("1800.00 EUR");
        play.foreseen(FINANCE, "ReleaseCollectionHold", "{\"reason\":\"?\"}", "MORE_THAN_DISPUTED");
        play.does(FINANCE, "PlaceCollectionHold", "{}");
        var item = play.face(AGENT).json().at("/items/0");
        assertThat(item.at("/held/amount").asString()).isEqualTo("1800.00");
        assertThat(item.at("/item/lineRef").asString()).isEqualTo("7");
        play.foreseen("demo-legal", "RequestMediation", "{\"reference\":\"M\"}", "MEDIATION_NOT_OPEN");
    }

    private void assessed(Play play) {
        play.does(
                AGENT,
                "Acknowledge",
                "{\"automatic\":false,\"message\":\"Bien reçu.\",\"nextStep\":\"Contrôle des quantités\",\"nextUpdateDue\":\""
                        + Instant.now().plus(Duration.ofDays(2)) + "\"}");
        play.does(AGENT, "StartAssessment", "{}");
        play.does(
                AGENT,
                "IdentifyOrigin",
                "{\"ground\":\"G1\",\"kind\":\"ORDER_LINE\",\"reference\":\"O-77/7\",\"cause\":\"STORY_QUANTITY\"}");
        play.does(AGENT, "RecordPosition", "{\"side\":\"CUSTOMER\",\"text\":\"Il manque 12 pièces.\"}");
        play.does(AGENT, "RecordPosition", "{\"side\":\"COMPANY\",\"text\":\"Le bon de livraison le confirme.\"}");
        play.does(
                AGENT,
                "AssessConsequences",
                "{\"legal\":\"LOW\",\"financial\":\"MEDIUM\",\"reputational\":\"LOW\",\"operational\":\"LOW\",\"text\":\"Client de dix ans.\"}");
    }

    private void agreedWithinAMandate(Play play) {
        var above = play.refused(AGENT, "MakeProposal", offer(""), "AUTHORITY_EXCEEDED");
        assertThat(fact(above, "AUTHORITY_EXCEEDED", "approver")).isEqualTo("SUPERVISOR (up to 2000.00 EUR)");
        assertThat(fact(above, "AUTHORITY_EXCEEDED", "allowed")).contains("/approvals");
        play.foreseen(SUPERVISOR, "GrantApproval", "{}", "APPROVAL_NOT_FOUND");
        play.does(
                AGENT,
                "RequestApproval",
                "{\"amount\":" + euros("1800.00") + ",\"reason\":\"Douze pièces manquantes\"}");
        play.notOffered(AGENT, "GrantApproval", "{}", "ACTION_NOT_PERMITTED", "A1");
        play.does(SUPERVISOR, "GrantApproval", "{}");
        play.does(AGENT, "MakeProposal", offer(",\"approval\":\"A1\""));
        play.does(AGENT, "AcceptProposal", "{\"proof\":\"Courriel du 3\"}");
    }

    private void settled(Play play) {
        play.does(FINANCE, "RecordCredit", "{\"amount\":" + euros("1000.00") + ",\"reference\":\"AV-1\"}");
        play.does(AGENT, "ExecuteRemedy", "{\"proof\":\"AV-1\"}");
        play.does(AGENT, "CheckResolution", "{\"kind\":\"IMMEDIATE\",\"answer\":\"YES\"}");
        play.does(AGENT, "ResolveDispute", "{}");
        var held = play.foreseen(AGENT, "CloseDispute", closure(), "HOLD_ON_COLLECTION");
        assertThat(fact(held, "HOLD_ON_COLLECTION", "items")).isEqualTo("G1.1");
        play.does(FINANCE, "RecordCredit", "{\"amount\":" + euros("800.00") + ",\"reference\":\"AV-2\"}");
        play.foreseen(
                FINANCE,
                "RecordPayment",
                "{\"amount\":" + euros("1.00") + ",\"reference\":\"V-1\"}",
                "MORE_THAN_DISPUTED");
        play.does(AGENT, "CloseDispute", closure());
        assertThat(play.face(AGENT).at("/phase")).isEqualTo("CLOSED");
    }

    private void reversed(Play play) {
        play.does(
                FINANCE,
                "ReverseBooking",
                "{\"reference\":\"AV-2-X\",\"reason\":\"Émis sur le mauvais compte\"}",
                "B2");
        var face = play.face(AGENT);
        assertThat(face.at("/phase")).isEqualTo("ASSESSING");
        assertThat(face.at("/ending/reopenedFor")).isEqualTo("ACCOUNTING_REVERSED");
        assertThat(face.at("/items/0/open/amount")).isEqualTo("800.00");
        assertThat(face.at("/items/0/credited/amount")).isEqualTo("1000.00");
        assertThat(face.at("/ending/outcome"))
                .as("what it came to before stays on record")
                .isNotNull();
        play.refused(
                FINANCE,
                "ReverseBooking",
                "{\"reference\":\"AV-1-X\",\"reason\":\"?\",\"occurredAt\":\""
                        + Instant.now().plus(Duration.ofDays(1)) + "\"}",
                "OCCURRED_IN_FUTURE");
        var early = play.refused(FINANCE, "ReleaseToCollection", "{\"basis\":\"REJECTED\"}", "COLLECTION_NOT_DUE");
        assertThat(fact(early, "COLLECTION_NOT_DUE", "allowed")).contains("REJECT");
    }

    private void rejectedAndCollected(Play play) {
        play.uploads(AGENT, "bl.txt", "Douze pièces livrées le lendemain", "DELIVERY_NOTE");
        var rejection = "{\"form\":\"REJECT\",\"reasons\":\"Les pièces ont été livrées le lendemain.\"}";
        if (play.face(AGENT).json().at("/severity/level").asInt() >= 3) {
            var alone = play.foreseen("demo-senior", "SendFinalResponse", rejection, "RELEASE_REQUIRED");
            assertThat(fact(alone, "RELEASE_REQUIRED", "allowed")).contains("DraftMessage", "FINAL_RESPONSE");
            play.does(AGENT, "DraftMessage", rejectionDraft());
            play.does("demo-senior", "ReleaseDraft", "{}");
        } else {
            play.does("demo-senior", "SendFinalResponse", rejection);
        }
        var face = play.face(AGENT);
        assertThat(face.at("/phase")).isEqualTo("REJECTED");
        assertThat(face.at("/ending/finalResponse/recourse")).contains("L110-4").doesNotContain("ediateur");
        play.does(FINANCE, "ReleaseToCollection", "{\"basis\":\"REJECTED\"}");
        assertThat(play.face(AGENT).at("/items/0/toCollect/amount")).isEqualTo("800.00");
        play.does(AGENT, "CloseDispute", closure());
    }

    private static String rejectionDraft() {
        return "{\"purpose\":\"FINAL_RESPONSE\",\"form\":\"REJECT\",\"channel\":\"EMAIL\",\"language\":\"fr\",\"text\":\"Les pièces ont été livrées le lendemain.\"}";
    }

    private static String offer(String approval) {
        return "{\"remedies\":[{\"kind\":\"CREDIT_NOTE\",\"amount\":%s}],\"validUntil\":\"%s\",\"reasons\":\"Douze pièces manquantes\"%s}"
                .formatted(euros("1800.00"), Instant.now().plus(Duration.ofDays(14)), approval);
    }

    private static String closure() {
        return "{\"outcome\":\"PARTLY\",\"costs\":[{\"type\":\"CREDIT\",\"amount\":" + euros("1000.00") + "}]}";
    }

    private static String complaint() {
        return """
            {"dispute":{"customer":{"ref":"C-B2B","name":"Menuiserie Roche","contact":"compta@roche.example"},
             "partyType":"PROFESSIONAL","channel":"EMAIL","team":"care","journeyStage":"INVOICE","product":"STORY-B2B",
             "summary":"Ligne 7 de la facture F-B2B-1","statement":"Douze pièces de la ligne 7 ne sont jamais arrivées.",
             "grounds":[{"kind":"FINANCIAL","items":[{"invoiceRef":"F-B2B-1","lineRef":"7","amount":%s,"reason":"QUANTITY"}]}]},
             "takeOwnership":true}""".formatted(euros("1800.00"));
    }

    private static String amount(String amount) {
        return "{\"amount\":" + euros(amount) + "}";
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
