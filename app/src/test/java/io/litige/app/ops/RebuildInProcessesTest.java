package io.litige.app.ops;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.ProductProcess;
import io.litige.app.wiring.ViewGate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two processes on one database; the one that rebuilds a view is killed just before the switch. */
class RebuildInProcessesTest {
    private static final String REBUILD = "/operations/projections/agent-queue/rebuild";

    @Test
    void theOtherProcessSeesItRefusesASecondAndBeginsAnewAfterTheKill(@TempDir Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var one = ProductProcess.start(data, on(postgres));
                var two = ProductProcess.start(data, on(postgres))) {
            var dispute = done(one.as("demo-agent").post("/disputes", registration()), 201);
            done(two.as("demo-agent").get("/queues/care", dispute.header("Litige-Seen")));
            var batch = postgres.getPostgresDatabase().getConnection();
            batch.setAutoCommit(false);
            var connection = new SingleConnectionDataSource(batch, true);
            // As a batch of some process that is under way: the switch has to wait for it.
            ViewGate.pass("agent-queue", JdbcClient.create(connection));
            done(one.as("demo-admin").post(REBUILD, ""), 202);
            LivedIn.await(() -> phase(one), "SWITCHING"::equals);

            assertThat(two.as("demo-admin").post(REBUILD, "").status()).isEqualTo(409);
            assertThat(phase(two)).isEqualTo("SWITCHING");
            one.kill();
            LivedIn.await(() -> phase(two), "INTERRUPTED"::equals);
            connection.destroy();

            var more = done(two.as("demo-agent").post("/disputes", registration()), 201);
            done(two.as("demo-admin").post(REBUILD, ""), 202);
            LivedIn.await(() -> phase(two), "DONE"::equals);
            assertThat(two.as("demo-agent")
                            .get("/queues/care", more.header("Litige-Seen"))
                            .text())
                    .contains(dispute.at("/disputeId"), more.at("/disputeId"));
        }
    }

    private static String phase(ProductProcess process) {
        return done(process.as("demo-admin").get(REBUILD)).at("/phase");
    }

    private static String registration() {
        return """
                {"dispute": {
                  "customer": {"ref": "C-rebuild", "name": "Anne Martin"}, "partyType": "CONSUMER", "channel": "PHONE",
                  "journeyStage": "DELIVERY", "product": "WASHER-7", "site": "LYON", "summary": "Delivery charged twice",
                  "statement": "You charged me the delivery twice.",
                  "grounds": [{"kind": "FINANCIAL", "items": [
                    {"invoiceRef": "F-1", "amount": {"amount": "39.00", "currency": "EUR"}, "reason": "DUPLICATE"}]}]},
                 "takeOwnership": false}""";
    }

    private static String[] on(EmbeddedPostgres postgres) {
        var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        return new String[] {
            "--litige.database.url=" + url,
            "--litige.database.username=postgres",
            "--litige.database.password=postgres",
            "--litige.keyvault.url=" + url,
            "--litige.keyvault.username=postgres",
            "--litige.keyvault.password=postgres"
        };
    }
}
