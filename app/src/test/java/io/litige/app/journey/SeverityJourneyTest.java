package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.ProductInside;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How grave a dispute is, over HTTP: counted, measured, overruled, explained in both languages. */
class SeverityJourneyTest {
    private final ProductInside product = ProductInside.shared();

    @Test
    @Tag("requirement-14")
    @Tag("requirement-15")
    @Tag("requirement-16")
    void severityFollowsTheFactsAndSaysWhy() {
        var agent = product.as("demo-agent");
        var supervisor = product.as("demo-supervisor");
        var customer = "C-severity-" + UUID.randomUUID();
        var earlier =
                done(agent.post("/disputes", Story.registration(customer)), 201).at("/disputeId");
        Wait.until("the earlier dispute is counted", () -> counted(earlier) > 0);

        var opened = done(agent.post("/disputes", Story.registration(customer)), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var face = done(agent.get(at, opened.header("Litige-Seen")));
        assertThat(face.at("/severity/frequency/sameCustomer")).isEqualTo("1");
        assertThat(Long.parseLong(face.at("/severity/frequency/position"))).isPositive();
        int level = Integer.parseInt(face.at("/severity/level"));

        var stakes = done(agent.post(at + "/stakes", """
                {"damagesClaimed":{"amount":"1900.00","currency":"EUR"},"criticality":"BLOCKING"}"""));
        face = done(agent.get(at, stakes.header("Litige-Seen")));
        assertThat(Integer.parseInt(face.at("/severity/level"))).isGreaterThan(level);
        assertThat(face.at("/severity/explanation/fr")).contains("montant en jeu 2\u202f149,90\u00a0€, 3 × 2");
        assertThat(face.at("/severity/explanation/en")).contains("money at stake €2,149.90, 3 × 2");
        assertThat(face.at("/complaint/damagesClaimed/amount")).isEqualTo("1900.00");
        assertThat(face.at("/customer/criticality")).isEqualTo("BLOCKING");

        var override = "{\"level\":2,\"pinned\":false,\"reason\":\"Le client est déjà dépanné.\"}";
        assertThat(agent.post(at + "/severity/override", override, stakes.version())
                        .at("/type"))
                .isEqualTo("/problems/action-not-permitted");
        var set = done(supervisor.post(at + "/severity/override", override, stakes.version()));
        face = done(agent.get(at, set.header("Litige-Seen")));
        assertThat(face.at("/severity/level")).isEqualTo("2");
        assertThat(face.at("/severity/override/reason")).isEqualTo("Le client est déjà dépanné.");

        var fact = done(agent.post(at + "/stakes", "{\"criticality\":\"DEGRADED\"}"));
        face = done(agent.get(at, fact.header("Litige-Seen")));
        assertThat(face.json().at("/severity/override").isMissingNode()
                        || face.json().at("/severity/override").isNull())
                .isTrue();
        var legal = product.as("demo-legal");
        assertThat(legal.get(at + "/timeline?language=fr&limit=500").text())
                .contains("a fixé la gravité du litige au niveau 2", "a consigné l’enjeu du litige");
        assertThat(legal.get(at + "/timeline?language=en&limit=500").text())
                .contains("set the severity of the dispute to level 2", "recorded what is at stake");
    }

    private long counted(String dispute) {
        return product.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from desk.frequency where dispute_id = ?")
                .param(UUID.fromString(dispute))
                .query(Long.class)
                .single();
    }
}
