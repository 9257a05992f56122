package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody of another company tries every reading door of the interface, on a dispute of theirs and on a foreign one. */
@Tag("requirement-46")
class ExternalAgentJourneyTest {
    private static final Instant SOON = Instant.now()
            .plus(Duration.ofDays(7))
            .atZone(ZoneId.of("Europe/Paris"))
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
            .with(LocalTime.of(10, 15))
            .toInstant();

    /** What nobody outside may read, wherever it stands: amounts of the story, what lawyers wrote, what it costs. */
    private static final List<String> SECRETS = List.of(
            "249.90",
            "249,90",
            "49.90",
            "49,90",
            "77.77",
            "77,77",
            "149,90",
            "149.90",
            "opposable",
            "confidentielle",
            "M-4711",
            "Tribunal",
            "facture-secrete",
            "avis-avocat",
            "formal-notice",
            "legal-hold",
            "cost-recorded");

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller legal = product.as("demo-legal");
    private final Caller external = product.as("demo-external");

    @Test
    void noReadingDoorShowsAmountsLegalPapersOrForeignDisputes() {
        var mine = "/disputes/" + concerning();
        var export = done(legal.post(
                        mine + "/exports",
                        "{\"profile\":\"COURT\",\"language\":\"fr\",\"purpose\":\"confidentielle\"}"))
                .at("/created/0");
        var foreign = done(agent.post("/disputes", Story.registration("C-foreign")), 201)
                .at("/disputeId");
        int doors = 0;
        for (var path : readingDoors()) {
            for (var dispute : List.of(mine.substring("/disputes/".length()), foreign)) {
                var answer = external.get(filled(path, dispute, export));
                var what = "GET " + path + " -> " + answer.status();
                assertThat(answer.status()).as(what).isIn(200, 400, 403, 404);
                assertThat(answer.text()).as(what).doesNotContain(SECRETS);
                if (path.contains("{disputeId}") && dispute.equals(foreign)) {
                    var none = external.get(filled(path, UUID.randomUUID().toString(), export));
                    assertThat(answer.status()).as(what).isNotEqualTo(200).isEqualTo(none.status());
                } else if (!path.contains("{disputeId}")) {
                    assertThat(answer.text()).as(what).doesNotContain(foreign);
                }
                doors++;
            }
        }
        assertThat(doors).isGreaterThan(40);
    }

    @Test
    void whatConcernsThemIsShownWithoutAmounts() {
        var mine = "/disputes/" + concerning();
        var face = done(external.get(mine));
        assertThat(face.at("/grounds/1/ground/items/0/amount/amount")).isEqualTo("▮");
        assertThat(face.at("/grounds/1/ground/items/0/amount/currency")).isEqualTo("EUR");
        assertThat(face.at("/complaint/statement")).contains("lit de 140");
        assertThat(face.at("/exchange/communications/0/excerpt")).isEqualTo("Nous vous rendons ▮ cette semaine.");
        assertThat(face.at("/contributions/0/department")).isEqualTo("logistics");
        assertThat(face.at("/legal/stage")).isEqualTo("NONE");
        assertThat(agent.get(mine).at("/legal/stage")).isEqualTo("FORMAL_NOTICE");
        var timeline = done(external.get(mine + "/timeline?limit=500"));
        assertThat(timeline.text()).contains("contribution-requested").doesNotContain("legal-referred");
        var pieces = done(external.get(mine + "/evidence"));
        assertThat(pieces.json().at("/items")).hasSize(2);
        assertThat(external.get(mine + "/evidence/E1").status()).isEqualTo(404);
        assertThat(external.get(mine + "/evidence/E2").status()).isEqualTo(200);
        assertThat(external.get(mine + "/evidence/E3").status()).isEqualTo(404);
        assertThat(external.get(mine + "/evidence/E4").status()).isEqualTo(200);
        var denied = external.post(mine + "/proposals", Story.proposal("1.00", ""), 1);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.at("/code")).isEqualTo("ACTION_NOT_PERMITTED");
    }

    @Test
    void whatTheyTookInStaysInTheirSight() {
        var body = Story.registration("C-external").replace("\"takeOwnership\":true", "\"takeOwnership\":false");
        var opened = done(external.post("/disputes", body), 201);
        var id = opened.at("/disputeId");
        assertThat(done(external.get("/disputes/" + id, opened.header("Litige-Seen")))
                        .at("/phase"))
                .isEqualTo("REGISTERED");
        assertThat(external.get("/disputes?limit=200", opened.header("Litige-Seen"))
                        .text())
                .contains(id);
        assertThat(external.get("/disputes/" + id + "/timeline").status()).isEqualTo(200);
    }

    @Test
    void theirFiguresAreThoseOfTheirOwnTeam() {
        var period = "?from=2026-01-01&to=2027-01-01";
        assertThat(external.get("/teams/logistics/promises" + period).status()).isEqualTo(200);
        assertThat(external.get("/teams/care/promises" + period).status()).isEqualTo(403);
        assertThat(external.get("/recurrence").status()).isEqualTo(403);
    }

    /** A dispute the external agent's department was asked about, full of what they must not see. */
    private String concerning() {
        var opened = Story.assessing(agent, "C-concerning");
        var at = "/disputes/" + opened.at("/disputeId");
        upload(agent, at, "facture-secrete.txt", "INVOICE");
        upload(agent, at, "lit.txt", "PHOTO");
        upload(legal, at, "avis-avocat.txt", "LEGAL_DOCUMENT");
        done(
                agent.post(
                        at + "/communications",
                        "{\"direction\":\"OUTBOUND\",\"channel\":\"PHONE\",\"content\":\"Nous vous rendons 149,90 € cette semaine.\"}"),
                201);
        done(
                agent.post(
                        at + "/costs",
                        "{\"type\":\"SHIPPING\",\"amount\":{\"amount\":\"77.77\",\"currency\":\"EUR\"},\"source\":\"F-TR-1\"}"));
        done(legal.post(at + "/legal/referrals", "{\"question\":\"Clause opposable ?\",\"privileged\":true}"), 201);
        var held = done(legal.post(at + "/legal/holds", "{\"matter\":\"M-4711\",\"basis\":\"Tribunal judiciaire\"}"));
        var noticed = done(legal.post(
                at + "/legal/notices",
                "{\"letter\":{\"trackingNumber\":\"1A-1\",\"sentOn\":\"2026-01-15\"},\"text\":\"Mise en demeure confidentielle\"}",
                held.version()));
        var asked = done(
                agent.post(
                        at + "/contributions",
                        "{\"department\":\"logistics\",\"question\":\"Qui a livré ?\",\"dueAt\":\"" + SOON + "\"}"),
                201);
        var own = upload(external, at, "tournee.txt", "OTHER");
        assertThat(noticed.version()).isLessThan(asked.version());
        done(agent.get(at, own.header("Litige-Seen")));
        return opened.at("/disputeId");
    }

    private static Answer upload(Caller who, String at, String name, String type) {
        return done(who.upload(at + "/evidence", name, name.getBytes(StandardCharsets.UTF_8), "type", type));
    }

    private List<String> readingDoors() {
        var paths = new ArrayList<String>();
        Answer.json(agent.get("/v3/api-docs").text()).get("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    private static String filled(String path, String dispute, String export) {
        var filled = path.replace("{disputeId}", dispute)
                .replace("{evidence}", "E1")
                .replace("{exportId}", export)
                .replace("{team}", "care")
                .replace("{department}", path.contains("{disputeId}") ? "care" : "billing")
                .replace("{name}", "dispute-face")
                .replace("{importId}", UUID.randomUUID().toString())
                .replace("{slug}", "wrong-phase");
        return filled.replaceAll("\\{[^}]+}", "x")
                + (filled.contains("/timeline") ? "?limit=500" : "?from=2026-01-01&to=2027-01-01");
    }
}
