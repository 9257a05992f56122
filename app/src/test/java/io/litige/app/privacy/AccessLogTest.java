package io.litige.app.privacy;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.app.privacy.AccessEntry.Outcome;
import io.litige.app.product.ProductInside;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is to be written before something leaves is written or fails; what is kept long enough is removed. */
class AccessLogTest {
    private final ProductInside product = ProductInside.shared();
    private final AccessLogTable table = product.context().getBean(AccessLogTable.class);
    private final AccessLogPurge purge = product.context().getBean(AccessLogPurge.class);

    @Test
    void whatCannotBeWrittenIsSaidAndNotPassedOver() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
        var log =
                new AccessLog(new AccessLogTable(JdbcClient.create(nowhere), new NamedParameterJdbcTemplate(nowhere)));
        var entry = entry(new DisputeId(UUID.randomUUID()), Instant.now());
        assertThatThrownBy(() -> log.now(entry)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWaitsIsWrittenTogetherAndTheOldestAreRemoved() {
        var dispute = new DisputeId(UUID.randomUUID());
        var log = new AccessLog(table);
        log.soon(entry(dispute, Instant.parse("2001-01-01T00:00:00Z")));
        log.soon(entry(dispute, Instant.now()));
        assertThat(table.page(dispute, null, Long.MAX_VALUE, 10)).isEmpty();
        log.write();
        assertThat(table.page(dispute, null, Long.MAX_VALUE, 10)).hasSize(2);
        purge.purge();
        assertThat(table.page(dispute, null, Long.MAX_VALUE, 10)).hasSize(1);
    }

    /** Who had its pieces in hand is read from here, when a court asks. */
    @Test
    void whatTellsOfADisputeAMatterHoldsStaysUntilItIsReleased() {
        var held = registered();
        var merged = registered();
        done(product.as("demo-agent")
                .post("/disputes/" + merged + "/duplicate-link", "{\"target\":\"" + held + "\"}", version(merged)));
        var free = registered();
        done(product.as("demo-legal")
                .post("/disputes/" + held + "/legal/holds", "{\"matter\":\"M-AL\",\"basis\":\"Instance\"}"));
        for (var dispute : List.of(held, merged, free)) {
            table.add(entry(dispute, Instant.parse("2001-01-01T00:00:00Z")));
        }

        purge.purge();
        assertThat(old(held)).isEqualTo(1);
        assertThat(old(merged)).as("it holds what it is connected with").isEqualTo(1);
        assertThat(old(free)).isZero();

        done(product.as("demo-legal")
                .post("/disputes/" + held + "/legal/holds/M-AL/release", "{\"reason\":\"Jugée\"}", version(held)));
        purge.purge();
        assertThat(old(held) + old(merged)).isZero();
    }

    private long old(DisputeId dispute) {
        return table.page(dispute, null, Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.at().isBefore(Instant.parse("2002-01-01T00:00:00Z")))
                .count();
    }

    private DisputeId registered() {
        return new DisputeId(UUID.fromString(
                done(product.as("demo-agent").post("/disputes", """
                        {"dispute":{"customer":{"ref":"C-access-purge"},"partyType":"CONSUMER","channel":"PHONE","team":"care",
                          "summary":"Oubli","statement":"Oubli","grounds":[{"kind":"COMMUNICATION","failing":"NO_REPLY"}]},
                         "takeOwnership":true}"""), 201).at("/disputeId")));
    }

    private long version(DisputeId dispute) {
        return Long.parseLong(product.as("demo-legal")
                .get("/disputes/" + dispute + "/timeline?limit=1")
                .at("/latestVersion"));
    }

    private static AccessEntry entry(DisputeId dispute, Instant at) {
        return new AccessEntry(
                0,
                at,
                AgentId.of("demo-agent"),
                List.of("AGENT"),
                AccessKind.EVIDENCE,
                dispute,
                "E1",
                Outcome.ASKED,
                null,
                null,
                null);
    }
}
