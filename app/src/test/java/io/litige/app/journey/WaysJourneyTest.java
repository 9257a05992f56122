package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who takes part, which law counts, how long it took and whom it goes back to, over HTTP. */
class WaysJourneyTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String PERIOD = "?from=" + TODAY.minusDays(30) + "&to=" + TODAY.plusDays(30);

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");

    @Test
    @Tag("requirement-35")
    void theFaceShowsWhoTakesPart() {
        var at = "/disputes/" + Story.assessing(agent, "C-part").at("/disputeId");
        var external = product.as("demo-external");
        assertThat(external.get(at).status()).isEqualTo(404);
        var derived = agent.post(at + "/participants", "{\"role\":\"LEGAL\",\"agent\":\"demo-legal\"}");
        assertThat(derived.status()).isEqualTo(422);
        assertThat(derived.at("/allowed")).isEqualTo("INFORMED, MEDIATOR_CONTACT");
        var named = done(agent.post(at + "/participants", "{\"role\":\"INFORMED\",\"agent\":\"demo-external\"}"), 201);
        assertThat(named.at("/created/0")).isEqualTo("Z1");
        var contact =
                done(agent.post(at + "/participants", "{\"role\":\"MEDIATOR_CONTACT\",\"name\":\"Mme Lenoir\"}"), 201);
        assertThat(external.get(at, named.header("Litige-Seen")).status()).isEqualTo(200);
        var face = agent.get(at, contact.header("Litige-Seen"));
        assertThat(face.text()).contains("Mme Lenoir", "\"role\":\"OWNER\"", "\"role\":\"INFORMED\"");
        var gone = done(agent.post(at + "/participants/Z1/removal", "{}"));
        assertThat(external.get(at, gone.header("Litige-Seen")).status()).isEqualTo(404);
        assertThat(agent.get(at + "/timeline?limit=500").text()).contains("a désigné un participant");
    }

    @Test
    @Tag("requirement-11")
    void anotherLegalQualityStartsOtherClocks() {
        var opened = done(agent.post("/disputes", Story.registration("C-quality")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var before = agent.get(at, opened.header("Litige-Seen"));
        assertThat(before.at("/regime/mediation")).isEqualTo("true");
        assertThat(before.at("/regime/lateInterest/start")).isEqualTo("FORMAL_NOTICE");
        assertThat(before.at("/limitations/1/basis")).isEqualTo("C. conso. L218-2");
        var corrected = done(product.as("demo-senior")
                .post(
                        at + "/party-type",
                        "{\"partyType\":\"PROFESSIONAL\",\"reason\":\"Acheté pour l’atelier\"}",
                        opened.version()));
        var after = agent.get(at, corrected.header("Litige-Seen"));
        assertThat(after.at("/customer/partyType")).isEqualTo("PROFESSIONAL");
        assertThat(after.at("/regime/mediation")).isEqualTo("false");
        assertThat(after.at("/regime/lateInterest/basis")).isEqualTo("C. com. L441-10");
        assertThat(after.at("/regime/lateInterest/fixedIndemnity/amount")).isEqualTo("40.00");
        assertThat(after.at("/limitations/1/basis")).isEqualTo("C. com. L110-4");
        assertThat(agent.get(at + "/timeline?limit=500").text()).contains("a rectifié la qualité juridique");
    }

    @Test
    @Tag("requirement-32")
    void eachPhaseTellsHowLongItLasted() {
        var started = Story.assessing(agent, "C-phase");
        var face = agent.get("/disputes/" + started.at("/disputeId"), started.header("Litige-Seen"));
        assertThat(face.at("/times/phases/0/phase")).isEqualTo("REGISTERED");
        assertThat(face.at("/times/phases/2/phase")).isEqualTo("ASSESSING");
        assertThat(face.at("/times/phases/2/time/elapsed")).startsWith("PT");
        assertThat(face.at("/times/resolutions/0/resolution")).isEqualTo("1");
        assertThat(face.at("/times/whole/paused")).isEqualTo("PT0S");
        var early = agent.post("/disputes/" + started.at("/disputeId") + "/closure", "{}", started.version());
        assertThat(early.status()).isIn(400, 409);
    }

    @Test
    @Tag("requirement-54")
    void whatASupplierCostsIsClaimedBackAndAddedUp() {
        var opened = Story.assessing(agent, "C-supplier");
        var at = "/disputes/" + opened.at("/disputeId");
        var carrier = "TR-" + opened.at("/disputeId").substring(0, 8);
        var put = done(agent.post(
                at + "/grounds/G1/attribution",
                "{\"kind\":\"CARRIER\",\"party\":\"" + carrier + "\"}",
                opened.version()));
        assertThat(put.version()).isGreaterThan(opened.version());
        done(
                agent.post(
                        at + "/costs",
                        "{\"type\":\"SHIPPING\",\"amount\":{\"amount\":\"60.00\",\"currency\":\"EUR\"},\"source\":\"F-TR-1\"}"));
        done(
                agent.post(
                        at + "/supplier-claims",
                        "{\"ground\":\"G1\",\"claimed\":{\"amount\":\"60.00\",\"currency\":\"EUR\"},\"reference\":\"LR-1\"}"),
                201);
        var got = done(product.as("demo-finance")
                .post(
                        at + "/supplier-claims/V1/recoveries",
                        "{\"amount\":{\"amount\":\"45.00\",\"currency\":\"EUR\"},\"reference\":\"AV-1\"}"));
        var face = agent.get(at, got.header("Litige-Seen"));
        assertThat(face.at("/suppliers/claims/0/open/amount")).isEqualTo("15.00");
        var report = product.as("demo-quality").get("/suppliers" + PERIOD + "&limit=500", got.header("Litige-Seen"));
        var line = report.json()
                .at("/lines")
                .valueStream()
                .filter(one -> one.get("party").asString().equals(carrier))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("disputes").asInt()).isEqualTo(1);
        assertThat(line.at("/costs/0/amount").asString()).isEqualTo("30.00");
        assertThat(line.at("/recovered/0/amount").asString()).isEqualTo("45.00");
        assertThat(line.at("/open/0/amount").asString()).isEqualTo("15.00");
        assertThat(agent.get("/suppliers" + PERIOD).status()).isEqualTo(403);
    }

    @Test
    @Tag("requirement-5")
    @Tag("requirement-69")
    void figuresStopAtTheTeam() {
        var quality = product.as("demo-quality");
        assertThat(done(quality.get("/recurrence/human-errors" + PERIOD)).text())
                .contains("team-level");
        assertThat(quality.get("/recurrence?by=OWNER").status()).isEqualTo(400);
        assertThat(quality.get("/recurrence/pareto?by=CAUSE&across=AGENT").status())
                .isEqualTo(400);
        var promises = done(agent.get("/teams/care/promises" + PERIOD));
        assertThat(promises.text()).contains("\"renegotiated\"", "\"waived\"", "due-in-period");
        assertThat(agent.get("/teams/billing/promises" + PERIOD).status()).isEqualTo(403);
    }
}
