package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductProcess;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a privileged question to a judgment, over HTTP only. */
class LegalJourneyTest {
    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller legal = product.as("demo-legal");

    @Test
    @Tag("requirement-88")
    @Tag("requirement-89")
    void theLawyersTakeADisputeToCourt() {
        var at = "/disputes/"
                + done(agent.post("/disputes", Story.registration("C-legal-1")), 201)
                        .at("/disputeId");
        var asked = done(
                legal.post(at + "/legal/referrals", "{\"question\":\"Clause opposable ?\",\"privileged\":true}"), 201);
        assertThat(agent.get(at + "/timeline?limit=100").text())
                .doesNotContain("opposable")
                .contains("WITHHELD");
        assertThat(legal.get(at + "/timeline?limit=100").text()).contains("opposable");
        assertThat(agent.get(at, asked.header("Litige-Seen")).text()).doesNotContain("opposable");

        var last = done(legal.post(at + "/legal/holds", "{\"matter\":\"M-7\",\"basis\":\"Instance à venir\"}"));
        var claim = "{\"court\":\"Tribunal judiciaire\",\"claimant\":\"CUSTOMER\","
                + "\"claimed\":{\"amount\":\"249.90\",\"currency\":\"EUR\"}";
        var warned = legal.post(at + "/legal/court-case", claim + "}", last.version());
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.at("/type")).isEqualTo("/problems/amicable-attempt-missing");
        last = done(legal.post(
                at + "/legal/court-case",
                claim + ",\"withoutAttemptBecause\":\"Conciliateur indisponible\"}",
                last.version()));
        last = done(legal.post(
                at + "/legal/judgment",
                "{\"result\":\"FOR_CUSTOMER\",\"decidedOn\":\"2026-01-15\",\"summary\":\"Remboursement.\"}",
                last.version()));

        var face = legal.get(at, last.header("Litige-Seen"));
        assertThat(face.at("/phase")).isEqualTo("EXTERNAL");
        assertThat(face.at("/legal/stage")).isEqualTo("COURT");
        assertThat(face.at("/legal/holds/0/matter")).isEqualTo("M-7");
        assertThat(face.at("/legal/judgment/result")).isEqualTo("FOR_CUSTOMER");
        assertThat(face.at("/limitations/0/basis")).isEqualTo("CPC ex. L111-4");
        assertThat(face.at("/limitations/0/endsOn")).isEqualTo("2036-01-15");
        assertThat(exported(at, "MEDIATOR")).doesNotContain("opposable").contains("PRIVILEGED");
        assertThat(exported(at, "COURT")).doesNotContain("opposable").contains("PRIVILEGED");
        assertThat(exported(at, "INTERNAL_FULL")).contains("opposable");
        // What the exports have left behind may not be in the view yet.
        long latest = Long.parseLong(legal.get(at + "/timeline?limit=1").at("/latestVersion"));
        done(legal.post(at + "/legal/holds/M-7/release", "{\"reason\":\"Jugement définitif\"}", latest));
    }

    private String exported(String at, String profile) {
        var files = new Exporting(product::as).files(at, profile);
        return new String(requireNonNull(files.get("data/timeline.json")), StandardCharsets.UTF_8);
    }
}
