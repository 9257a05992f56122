package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One dispute from the first call to the exported timeline, over HTTP only. */
class DisputeJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller supervisor = product.as("demo-supervisor");

    @Test
    void aDisputeLivesFromTheFirstCallToTheExportedTimeline() {
        var opened = done(agent.post("/disputes", Story.registration("C-1042")), 201);
        var id = opened.at("/disputeId");
        var at = "/disputes/" + id;
        assertThat(opened.at("/reference")).matches("L-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(opened.header("ETag")).isEqualTo("\"d" + opened.version() + "\"");

        var last = done(agent.post(at + "/acknowledgement", acknowledgement(), opened.version()));
        done(agent.post(at + "/assessment", "{}", last.version()));
        done(agent.post(
                at + "/communications",
                "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"Je ne paierai pas deux fois.\"}"));
        done(agent.post(at + "/positions", "{\"side\":\"CUSTOMER\",\"text\":\"Le lit livré n'est pas le bon.\"}"));
        done(agent.post(at + "/positions", "{\"side\":\"COMPANY\",\"text\":\"Erreur de préparation confirmée.\"}"));
        var evidence = done(
                agent.upload(
                        at + "/evidence",
                        "bon.txt",
                        "Bon de livraison 1181 : lit 140".getBytes(StandardCharsets.UTF_8),
                        "type",
                        "DELIVERY_NOTE"),
                201);
        assertThat(evidence.at("/created/0")).isEqualTo("E1");
        last = done(agent.post(at + "/origins", Story.origin("G1"), evidence.version()));
        last = done(agent.post(at + "/origins", Story.origin("G2"), last.version()));
        last = done(agent.post(
                at + "/faults",
                "{\"grounds\":[\"G1\",\"G2\"],\"extent\":\"FULL\",\"wording\":\"Nous avons livré le mauvais lit.\"}",
                last.version()));

        last = done(agent.post(
                at + "/consequences",
                "{\"legal\":\"LOW\",\"financial\":\"LOW\",\"reputational\":\"LOW\",\"operational\":\"LOW\",\"text\":\"Rien de grave.\"}",
                last.version()));
        var refused = agent.post(at + "/proposals", Story.proposal("249.90", ""), last.version());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.at("/type")).isEqualTo("/problems/authority-exceeded");
        assertThat(refused.text()).contains("249.90 EUR").contains("100.00 EUR");

        last = done(
                agent.post(
                        at + "/approvals",
                        "{\"amount\":{\"amount\":\"249.90\",\"currency\":\"EUR\"},\"reason\":\"Pleine responsabilité.\"}",
                        last.version()),
                201);
        assertThat(supervisor
                        .get("/agents/me/queue", last.header("Litige-Seen"))
                        .text())
                .contains(id);
        last = done(supervisor.post(at + "/approvals/A1/grant", "{}", last.version()));
        last = done(agent.post(at + "/proposals", Story.proposal("249.90", "A1"), last.version()), 201);
        last = done(agent.post(at + "/proposals/P1/acceptance", "{\"proof\":\"appel enregistré\"}", last.version()));
        last = done(agent.post(at + "/remedies/R1/execution", "{\"proof\":\"BL-9912\"}", last.version()));
        last = done(agent.post(at + "/remedies/R2/execution", "{\"proof\":\"AV-3301\"}", last.version()));
        last = done(agent.post(at + "/checks", "{\"kind\":\"IMMEDIATE\",\"answer\":\"YES\"}", last.version()));
        last = done(agent.post(at + "/resolution", "{}", last.version()));
        last = done(agent.post(
                at + "/closure",
                "{\"outcome\":\"UPHELD\",\"costs\":[{\"type\":\"REFUND\",\"amount\":{\"amount\":\"249.90\",\"currency\":\"EUR\"}}]}",
                last.version()));

        var face = agent.get(at, last.header("Litige-Seen"));
        assertThat(face.status()).isEqualTo(200);
        assertThat(face.at("/phase")).isEqualTo("CLOSED");
        assertThat(face.json().get("version").asLong()).isEqualTo(last.version());

        timelineTellsEverything(at, last.version());
        exportIsComplete(at);
        recurrenceKnowsIt(last.header("Litige-Seen"));
    }

    private void timelineTellsEverything(String at, long version) {
        var timeline = product.as("demo-legal").get(at + "/timeline?limit=500");
        assertThat(timeline.status()).isEqualTo(200);
        var entries = timeline.json().get("entries");
        assertThat(entries.size()).isEqualTo((int) version + 1);
        assertThat(timeline.text()).contains("249,90").contains("Camille Durand");
        var early = product.as("demo-legal").get(at + "/timeline?asOfVersion=3&limit=500");
        assertThat(early.json().get("entries").size()).isEqualTo(4);
    }

    private void exportIsComplete(String at) {
        var files = new Exporting(product::as).files(at, "COURT");
        assertThat(files.keySet())
                .contains("export.note", "data/timeline.json", "data/timeline.fr.pdf", "data/proofs/head.entry")
                .anyMatch(n -> n.startsWith("data/exhibits/P-001"));
        assertThat(new String(requireNonNull(files.get("export.note")), StandardCharsets.UTF_8))
                .contains("\ndispute dispute/" + at.substring("/disputes/".length()) + "\n");
    }

    private void recurrenceKnowsIt(String seen) {
        var answer = product.as("demo-quality").get("/recurrence?by=cause", seen);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(Story.CAUSE);
    }

    @Test
    void theSameRequestTwiceIsOneDispute() {
        var key = UUID.randomUUID().toString();
        var first = done(agent.post("/disputes", Story.registration("C-2"), key), 201);
        var second = done(agent.post("/disputes", Story.registration("C-2"), key), 201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        var other = agent.post("/disputes", Story.registration("C-3"), key);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aStaleDecisionIsRefusedAndAMissingVersionAskedFor() {
        var opened = done(
                agent.post(
                        "/disputes",
                        Story.registration("C-4"),
                        UUID.randomUUID().toString()),
                201);
        var at = "/disputes/" + opened.at("/disputeId");
        done(agent.post(at + "/acknowledgement", acknowledgement(), opened.version()));
        assertThat(agent.post(at + "/assessment", "{}", opened.version()).status())
                .isEqualTo(412);
        assertThat(agent.post(at + "/assessment", "{}").status()).isEqualTo(428);
    }

    @Test
    void strangersSeeNothing() {
        var opened = done(agent.post("/disputes", Story.registration("C-5")), 201);
        var hidden = product.as("demo-admin").get("/disputes/" + opened.at("/disputeId"), opened.header("Litige-Seen"));
        var unknown = product.as("demo-admin").get("/disputes/" + UUID.randomUUID());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void everyViolationIsListedAtOnce() {
        var answer = agent.post("/disputes", "{\"dispute\":{\"grounds\":[]}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("violations").size()).isGreaterThan(3);
    }

    private static String acknowledgement() {
        return "{\"message\":\"Nous avons reçu votre réclamation.\",\"nextStep\":\"Vérification avec l'entrepôt\",\"nextUpdateDue\":\""
                + Instant.now().plus(Duration.ofDays(2)) + "\"}";
    }
}
