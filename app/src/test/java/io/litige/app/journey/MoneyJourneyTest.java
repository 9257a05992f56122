package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invoice partly contested, gestures with their limits, and what it all costs, over HTTP only. */
class MoneyJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller finance = product.as("demo-finance");

    @SuppressWarnings("NullAway.Init")
    private Answer last;

    @Test
    @Tag("requirement-75")
    @Tag("requirement-76")
    void aCreditNoteThatIsReversedBringsAnInvoiceBackIntoDispute() {
        var at = registered("C-money-1");
        assertThat(agent.post(at + "/items/G2.1/hold", "{}", last.version()).status())
                .isEqualTo(403);
        finance(at + "/items/G2.1/hold", "{\"amount\":" + euros("20.00") + "}");
        var more = finance.post(at + "/items/G2.1/hold", "{\"amount\":" + euros("30.00") + "}", last.version());
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.at("/type")).isEqualTo("/problems/more-than-disputed");
        assertThat(more.text()).contains("up to 29.90 EUR");

        prepared(at);
        agent(at + "/consequences", weighed());
        agent(at + "/proposals", offer("49.90"));
        agent(at + "/proposals/P1/acceptance", "{\"proof\":\"Appel\"}");
        last = done(
                finance.post(at + "/items/G2.1/credits", "{\"amount\":" + euros("49.90") + ",\"reference\":\"AV-1\"}"));
        agent(at + "/remedies/R1/execution", "{\"proof\":\"AV-1\"}");
        agent(at + "/checks", "{\"kind\":\"IMMEDIATE\",\"answer\":\"YES\"}");
        agent(at + "/resolution", "{}");
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/items/0/open/amount")).isEqualTo("0.00");
        assertThat(face.at("/items/0/held/amount")).isEqualTo("0.00");

        last = done(
                finance.post(at + "/bookings/B1/reversal", "{\"reference\":\"AV-1-X\",\"reason\":\"Mauvais client\"}"));
        face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("ASSESSING");
        assertThat(face.at("/ending/reopenedFor")).isEqualTo("ACCOUNTING_REVERSED");
        assertThat(face.at("/items/0/open/amount")).isEqualTo("49.90");
        assertThat(face.at("/bookings/0/reversedAt")).isNotEmpty();
        var early = finance.post(at + "/items/G2.1/collection", "{\"basis\":\"REJECTED\"}", last.version());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("after a final response REJECT");
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("annulation de l’écriture B1")
                .contains("kept €20.00 of contested amount G2.1 from dunning");
    }

    @Test
    @Tag("requirement-40")
    @Tag("requirement-61")
    void thePaletteSaysWhatIsLeftAndWhoMayMore() {
        var at = registered("C-money-2");
        prepared(at);
        agent(at + "/consequences", weighed());
        var palette = done(agent.get(at + "/palette"));
        assertThat(palette.at("/perAct/amount")).isEqualTo("100.00");
        assertThat(palette.text()).contains("LATE_DELIVERY_VOUCHER").contains("CUSTOMER_12_MONTHS");
        assertThat(palette.text()).contains("GESTURE_LEVEL");
        assertThat(product.as("demo-legal").get(at + "/palette").status()).isEqualTo(403);

        var unknown = agent.post(
                at + "/proposals",
                remedies("{\"kind\":\"VOUCHER\",\"gesture\":\"FLOWERS\",\"amount\":" + euros("5.00") + "}"),
                last.version());
        assertThat(unknown.at("/type")).isEqualTo("/problems/gesture-unknown");
        var above = agent.post(at + "/proposals", offer("250.00"), last.version());
        assertThat(above.status()).isEqualTo(403);
        assertThat(above.text()).contains("INDEPENDENT_REVIEWER (up to 1000.00 EUR)");
        var homeless = agent.post(at + "/proposals", remedies("{\"kind\":\"REDELIVERY\"}"), last.version());
        assertThat(homeless.at("/type")).isEqualTo("/problems/remedy-incomplete");
        assertThat(homeless.text()).contains("slot");
        agent(
                at + "/proposals",
                remedies("{\"kind\":\"VOUCHER\",\"gesture\":\"LATE_DELIVERY_VOUCHER\",\"grounds\":[\"G1\"]}"));
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/negotiation/offer/value/amount")).isEqualTo("15.00");
        assertThat(face.at("/negotiation/offer/remedies/0/terms/gesture")).isEqualTo("LATE_DELIVERY_VOUCHER");
        assertThat(agent.get(at + "/timeline?limit=500").text()).contains("geste LATE_DELIVERY_VOUCHER de la palette");
    }

    @Test
    @Tag("requirement-13")
    @Tag("requirement-67")
    @Tag("requirement-80")
    @Tag("requirement-81")
    void whatItCostsIsRecordedWhileItGoesOn() {
        var at = registered("C-money-3");
        last = done(
                agent.post(
                        at + "/costs",
                        "{\"type\":\"SHIPPING\",\"amount\":" + euros("39.00") + ",\"source\":\"F-TR-1\"}"),
                201);
        last = done(agent.post(at + "/time", "{\"minutes\":20,\"activity\":\"CALL\"}"));
        last = done(agent.post(at + "/extra-efforts", "{\"minutes\":60,\"description\":\"Resté une heure de plus\"}"));
        var spent = agent.post(at + "/extra-efforts", "{\"minutes\":1,\"description\":\"Encore\"}");
        assertThat(spent.status()).isEqualTo(403);
        assertThat(spent.at("/type")).isEqualTo("/problems/extra-effort-spent");
        last = done(
                agent.post(
                        at + "/facts", "{\"side\":\"CUSTOMER\",\"ground\":\"G1\",\"text\":\"Il l'a laissé tomber.\"}"),
                201);
        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/spending/direct/amount")).isEqualTo("39.00");
        assertThat(face.at("/spending/time/amount")).isEqualTo("15.00");
        assertThat(face.at("/spending/extra/amount")).isEqualTo("45.00");
        assertThat(face.at("/findings/facts/0/id")).isEqualTo("Y1");
        var baseless = agent.post(
                at + "/facts/Y1/verification", "{\"finding\":\"NOT_CONFIRMED\",\"evidence\":[\"E1\"]}", last.version());
        assertThat(baseless.status()).isEqualTo(404);
        assertThat(baseless.at("/type")).isEqualTo("/problems/evidence-not-found");
    }

    private String registered(String customer) {
        last = done(agent.post("/disputes", Story.registration(customer)), 201);
        return "/disputes/" + last.at("/disputeId");
    }

    private void prepared(String at) {
        agent(
                at + "/acknowledgement",
                "{\"automatic\":false,\"message\":\"Nous l'avons.\",\"nextStep\":\"Nous cherchons\",\"nextUpdateDue\":\""
                        + Instant.now().plus(Duration.ofDays(3)) + "\"}");
        agent(at + "/assessment", "{}");
        last = done(agent.post(at + "/positions", "{\"side\":\"CUSTOMER\",\"text\":\"Mauvais lit.\"}"));
        last = done(agent.post(at + "/positions", "{\"side\":\"COMPANY\",\"text\":\"Erreur de quai.\"}"));
        agent(at + "/origins", Story.origin("G1"));
        agent(at + "/origins", Story.origin("G2"));
    }

    private void agent(String path, String body) {
        last = done(agent.post(path, body, last.version()));
    }

    private void finance(String path, String body) {
        last = done(finance.post(path, body, last.version()));
    }

    private static String weighed() {
        return "{\"legal\":\"LOW\",\"financial\":\"LOW\",\"reputational\":\"LOW\",\"operational\":\"LOW\",\"text\":\"Rien de grave.\"}";
    }

    private static String offer(String amount) {
        return remedies("{\"kind\":\"REFUND\",\"amount\":" + euros(amount) + "}");
    }

    private static String remedies(String remedy) {
        return "{\"remedies\":[%s],\"validUntil\":\"%s\",\"reasons\":\"Geste\"}"
                .formatted(remedy, Instant.now().plus(Duration.ofDays(14)));
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }
}
