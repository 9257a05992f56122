package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What data protection hides is read nowhere any more, by nobody; the record and its export say that it is there. */
class MaskJourneyTest {
    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller dpo = product.as("demo-dpo");
    private final Caller legal = product.as("demo-legal");

    @Test
    @Tag("command-MaskContent")
    void whatIsHiddenIsReadByNobody() {
        var opened = done(
                agent.post("/disputes", Story.registration("C-mask").replace("Mauvais lit livré", "Résumé-Xq7")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        said(at, "Je suis malade-Xq7 du coeur.");
        said(at, "Rappelez-moi-Yz8.");
        done(
                agent.upload(
                        at + "/evidence",
                        "diagnostic-Xq7.txt",
                        "Contenu".getBytes(StandardCharsets.UTF_8),
                        "type",
                        "PHOTO"),
                201);

        for (var content : List.of("C1", "E1", "complaint", "customer")) {
            done(dpo.post(
                    at + "/masks",
                    "{\"content\":\"%s\",\"dataClass\":\"SENSITIVE\",\"reason\":\"Parle d'une maladie\"}"
                            .formatted(content)));
        }
        var refused = Play.told(dpo.post(at + "/masks", mask("C9")), "CONTENT_NOT_FOUND");
        assertThat(Play.fact(refused, "CONTENT_NOT_FOUND", "known")).contains("C1", "C2", "E1", "complaint");
        Play.told(agent.post(at + "/masks", mask("C2")), "ACTION_NOT_PERMITTED");

        for (var reader : List.of(agent, product.as("demo-supervisor"), legal, dpo)) {
            var latest = reader.get(at + "/timeline?limit=500");
            var seen = opened.at("/disputeId") + "@" + latest.at("/latestVersion");
            assertThat(reader.get(at, seen).text())
                    .contains("[masqué / masked]", "Rappelez-moi-Yz8", "Parle d'une maladie")
                    .doesNotContain("Xq7", "Camille Durand", "camille.durand");
            assertThat(latest.text())
                    .contains("texte masqué\u00a0: données sensibles", "MASKED", "Rappelez-moi-Yz8")
                    .doesNotContain("Xq7", "Camille Durand", "camille.durand");
            assertThat(reader.get(at + "/evidence").text()).contains("MASKED").doesNotContain("Xq7");
            Play.told(reader.get(at + "/evidence/E1"), "CONTENT_MASKED");
        }
        assertThat(agent.get("/queues/care?limit=200").text()).doesNotContain("Résumé-Xq7");
        assertThat(exported(at)).contains("WITHHELD", "Yz8").doesNotContain("Xq7");
    }

    private void said(String at, String content) {
        done(
                agent.post(
                        at + "/communications",
                        "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"" + content + "\"}"),
                201);
    }

    private static String mask(String content) {
        return "{\"content\":\"" + content + "\",\"dataClass\":\"SENSITIVE\",\"reason\":\"Parle d'une maladie\"}";
    }

    private String exported(String at) {
        return Zip.text(new Exporting(product::as).zip(at, "INTERNAL_FULL"));
    }
}
