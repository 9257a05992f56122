package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.ProductProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may own a dispute is a question of what they learnt, over HTTP. */
class CertificateJourneyTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    @Tag("requirement-45")
    void anExpiredCertificateIsNamedAndARenewedOneOpensTheDoor(@TempDir Path data) {
        try (var product = ProductProcess.start(
                data,
                "--litige.skills.needs[0].certificate=COMPLAINTS",
                "--litige.skills.needs[0].use=ASSIGNMENT",
                "--litige.skills.needs[0].kinds=OPERATIONAL")) {
            var agent = product.as("demo-agent");
            var admin = product.as("demo-admin");
            var refused = agent.post("/disputes", Story.registration("C-cert"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("CERTIFICATE_MISSING");
            assertThat(refused.at("/certificate")).isEqualTo("COMPLAINTS");
            assertThat(refused.at("/holdersInTeam")).isEqualTo("0");

            var path = "/staff/demo-agent/certificates/COMPLAINTS";
            assertThat(agent.put(path, valid(TODAY.plusYears(1))).status()).isEqualTo(403);
            done(admin.put(path, valid(TODAY.minusDays(1))));
            done(admin.put("/staff/demo-senior/certificates/COMPLAINTS", valid(TODAY.plusYears(1))));
            var expired = agent.post("/disputes", Story.registration("C-cert"));
            assertThat(expired.at("/state")).isEqualTo("EXPIRED");
            assertThat(expired.at("/holdersInTeam")).isEqualTo("1");
            assertThat(expired.text()).doesNotContain("demo-senior");

            done(admin.put(path, valid(TODAY.plusYears(1))));
            done(agent.post("/disputes", Story.registration("C-cert")), 201);
            assertThat(agent.get("/agents/me/certificates").at("/certificates/0/certificate"))
                    .isEqualTo("COMPLAINTS");
            assertThat(agent.get("/staff/demo-senior/certificates").status()).isEqualTo(403);
        }
    }

    private static String valid(LocalDate to) {
        return "{\"validFrom\":\"2020-01-01\",\"validTo\":\"" + to + "\"}";
    }
}
