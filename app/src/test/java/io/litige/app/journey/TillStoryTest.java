package io.litige.app.journey;

import static io.litige.app.journey.Play.fact;
import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wrong VAT rate, put right at the till by whoever sits there, without a manager. */
class TillStoryTest {
    private static final String AGENT = "demo-agent";

    private final ProductProcess product = ProductProcess.shared();
    private final Caller till = product.as(AGENT);

    @Test
    @Tag("requirement-38")
    void oneCallRegistersAdmitsCorrectsAndResolves() {
        var key = UUID.randomUUID().toString();
        var fixed = done(till.post("/disputes/fix-at-once", fix("C-TVA-1", "18.40", "YES"), key), 201);
        assertThat(done(till.post("/disputes/fix-at-once", fix("C-TVA-1", "18.40", "YES"), key), 201)
                        .text())
                .as("a till that sends twice corrects once")
                .isEqualTo(fixed.text());
        var play = Play.of(product, fixed);

        var face = play.face(AGENT);
        assertThat(face.at("/phase")).isEqualTo("RESOLVED");
        assertThat(face.at("/assignment/owner")).isEqualTo(AGENT);
        assertThat(face.at("/grounds/0/fault/extent")).isEqualTo("FULL");
        assertThat(face.at("/negotiation/remedies/0/status")).isEqualTo("EXECUTED");
        assertThat(face.at("/negotiation/remedies/0/proof")).isEqualTo("TICKET-7781");
        assertThat(face.at("/ending/checks/0/answer")).isEqualTo("YES");
        assertThat(play.timeline()).contains("18,40").contains("taux de TVA");

        play.does(
                AGENT,
                "CloseDispute",
                "{\"outcome\":\"UPHELD\",\"costs\":[{\"type\":\"REFUND\",\"amount\":" + euros("18.40") + "}]}");
        assertThat(play.face(AGENT).at("/phase")).isEqualTo("CLOSED");
    }

    @Test
    @Tag("requirement-38")
    void whatTheTillMayNotDoIsSaidAllAtOnceAndNothingIsRegistered() {
        var before = queue();
        var refused = Play.told(
                till.post("/disputes/fix-at-once", fix("C-TVA-2", "118.40", "NO")),
                "AUTHORITY_EXCEEDED",
                "CHECK_NEGATIVE");
        assertThat(fact(refused, "AUTHORITY_EXCEEDED", "limit")).isEqualTo("100.00 EUR");
        assertThat(fact(refused, "AUTHORITY_EXCEEDED", "approver")).startsWith("INDEPENDENT_REVIEWER");
        assertThat(fact(refused, "AUTHORITY_EXCEEDED", "allowed")).contains("register the dispute");
        assertThat(fact(refused, "CHECK_NEGATIVE", "allowed")).isEqualTo("YES");
        assertThat(queue()).isEqualTo(before);

        var charged = Play.told(
                till.post(
                        "/disputes/fix-at-once",
                        fix("C-TVA-2", "18.40", "YES")
                                .replace("\"basis\"", "\"customerCharge\":" + euros("2.00") + ",\"basis\"")),
                "CUSTOMER_CHARGED_UNDER_FULL_FAULT");
        assertThat(fact(charged, "CUSTOMER_CHARGED_UNDER_FULL_FAULT", "allowed"))
                .isEqualTo("0.00 EUR");
        var causeless = Play.told(
                till.post(
                        "/disputes/fix-at-once", fix("C-TVA-2", "18.40", "YES").replace(",\"cause\":\"TVA_TAUX\"", "")),
                "CAUSE_MISSING");
        assertThat(fact(causeless, "CAUSE_MISSING", "grounds")).isEqualTo("G1");
    }

    @Test
    @Tag("requirement-38")
    void aboveTheMandateItIsRegisteredAndTheFirstSufficientLevelApproves() {
        var play = Play.opened(
                product, AGENT, "{\"takeOwnership\":true,\"dispute\":" + complaint("C-TVA-3", "118.40") + "}");
        play.refused(AGENT, "FixAtOnce", fixOnly("118.40", "YES"), "AUTHORITY_EXCEEDED");
        assertThat(play.face(AGENT).at("/phase")).isEqualTo("REGISTERED");
        play.does("demo-senior", "FixAtOnce", fixOnly("118.40", "YES"));
        var face = play.face(AGENT);
        assertThat(face.at("/phase")).isEqualTo("RESOLVED");
        assertThat(face.at("/negotiation/remedies/0/remedy/amount/amount")).isEqualTo("118.40");
    }

    /** What waits at the till's own product. */
    private long queue() {
        return done(product.as("demo-supervisor").get("/queues/care?limit=1"))
                .json()
                .get("waiting")
                .asLong();
    }

    private static String fix(String customer, String amount, String says) {
        return "{\"dispute\":" + complaint(customer, "18.40") + ","
                + fixOnly(amount, says).substring(1);
    }

    private static String fixOnly(String amount, String says) {
        return """
            {"fault":"FULL","wording":"Le taux de TVA était faux.",
             "remedies":[{"kind":"CORRECT_INVOICE","basis":"REDRESS","amount":%s}],
             "proof":"TICKET-7781","customerSays":"%s"}""".formatted(euros(amount), says);
    }

    private static String complaint(String customer, String amount) {
        return """
            {"customer":{"ref":"%s","name":"Ali Benali"},"partyType":"CONSUMER","channel":"COUNTER","team":"care",
             "journeyStage":"PAYMENT","product":"STORY-VAT","summary":"TVA à 20 au lieu de 5,5",
             "statement":"Vous m'avez compté 20 de TVA au lieu de 5,5.",
             "grounds":[{"kind":"FINANCIAL","cause":"TVA_TAUX",
               "items":[{"invoiceRef":"T-7781","lineRef":"3","amount":%s,"reason":"VAT_RATE"}]}]}""".formatted(customer, euros(amount));
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
