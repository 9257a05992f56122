package io.litige.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.app.privacy.AccessEntry.Outcome;
import io.litige.app.product.ProductInside;
import java.time.Duration;
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
    private final AccessLogTable table = ProductInside.shared().context().getBean(AccessLogTable.class);

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
        assertThat(table.purge(Instant.now().minus(Duration.ofDays(365)), 10)).isPositive();
        assertThat(table.page(dispute, null, Long.MAX_VALUE, 10)).hasSize(1);
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
