package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.value.SeverityFactor;
import io.litige.api.value.SeverityFactorKind;
import io.litige.app.product.ProductInside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A dispute whose severity was assessed by an older version of the product goes on: its event is read in its present
 * form, a snapshot of an older state is dropped, and what is loaded anew is what was there (ADR 0034).
 */
class EvolutionTest {
    private static final Path GOLDEN = Path.of("../shared-api/src/test/resources/events/severity-assessed.1.json");
    private static final String DAMAGES = "{\"damagesClaimed\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}";

    private final ProductInside product = ProductInside.shared();
    private final JdbcClient jdbc = product.context().getBean(JdbcClient.class);

    @Test
    void aStreamOfMixedRevisionsIsReadAndGoesOn() throws IOException {
        var agent = product.as("demo-agent");
        var opened = done(agent.post("/disputes", Story.registration("C-evolution")), 201);
        var id = opened.at("/disputeId");
        storedByAnOlderVersion(id, opened.version() + 1);
        snapshotOfAnOlderVersion(id, opened.version());

        var stakes = done(agent.post("/disputes/" + id + "/stakes", DAMAGES.formatted("300.00")));
        assertThat(stakes.version())
                .as("the old event, the stakes, the new assessment")
                .isEqualTo(opened.version() + 3);
        var assessments = assessments(id);
        assertThat(assessments).hasSize(3);
        assertThat(assessments.get(1).factors())
                .containsExactlyInAnyOrder(
                        SeverityFactor.unmeasured(SeverityFactorKind.MONEY, 20, 1),
                        SeverityFactor.unmeasured(SeverityFactorKind.CRITICALITY, 15, 1));
        assertThat(assessments.get(1).assessed()).isEqualTo(2);
        assertThat(assessments.get(1).frequency()).isNull();

        var face = agent.get("/disputes/" + id, stakes.header("Litige-Seen"));
        assertThat(face.at("/severity/policyVersion")).isEqualTo("severity-2");
        // One more where other tests have made it a frequent one.
        assertThat(face.at("/severity/level")).isIn("3", "4");
        assertThat(product.as("demo-legal")
                        .get("/disputes/" + id + "/timeline?language=fr&limit=500")
                        .text())
                .contains("Calcul consigné", "amount 20 + criticality 15 = 35, level 2 from 30");

        product.context().getBean(Cache.class).removeAll();
        var again = done(agent.post("/disputes/" + id + "/stakes", DAMAGES.formatted("300.00")));
        assertThat(again.version()).as("loaded anew it is as grave as it was").isEqualTo(stakes.version() + 1);
    }

    private List<SeverityAssessed> assessments(String id) {
        return product.context()
                .getBean(EventStore.class)
                .readEvents(id)
                .asStream()
                .map(message -> message.getPayload())
                .filter(SeverityAssessed.class::isInstance)
                .map(SeverityAssessed.class::cast)
                .toList();
    }

    private void storedByAnOlderVersion(String id, long sequence) throws IOException {
        var payload = Files.readString(GOLDEN).replace("6b2f4c1e-8d3a-4f57-9c20-5e1d7a9b3c44", id);
        jdbc.sql("""
                insert into store.event_type (name, revision, aggregate_type)
                values ('severity-assessed', 1, 'DisputeAggregate') on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into store.event (recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                select now(), :id, gen_random_uuid(), :sequence, t.id, :payload, '{}'
                from store.event_type t
                where t.name = 'severity-assessed' and t.revision = 1 and t.aggregate_type = 'DisputeAggregate'
                """)
                .param("id", UUID.fromString(id))
                .param("sequence", sequence)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** Its content is of no shape at all: it must not even be read. */
    private void snapshotOfAnOlderVersion(String id, long sequence) {
        product.context().getBean(Cache.class).removeAll();
        jdbc.sql("""
                insert into store.snapshot
                    (aggregate, aggregate_type, sequence, event_id, type, revision, recorded_at, payload, metadata)
                values (:id, 'DisputeAggregate', :sequence, gen_random_uuid(),
                    'io.litige.command.dispute.DisputeAggregate', '2', now(), '{"communications": 0}', '{}')
                """)
                .param("id", UUID.fromString(id))
                .param("sequence", sequence)
                .update();
    }
}
