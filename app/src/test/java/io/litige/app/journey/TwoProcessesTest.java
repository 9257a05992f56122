package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.ProductProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The distributed shape without Axon Server: processes that share one external PostgreSQL and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class TwoProcessesTest {
    private static final int DISPUTES = 20;
    private static final String COMMAND = "--spring.profiles.active=command";

    private EmbeddedPostgres postgres;
    private ProductProcess one;
    private ProductProcess two;
    private ProductProcess query;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        postgres = durable();
        one = ProductProcess.start(data, on(postgres, COMMAND));
        two = ProductProcess.launch(data, on(postgres, COMMAND));
        query = ProductProcess.launch(data, on(postgres, "--spring.profiles.active=query"));
        two.awaitReady();
        query.awaitReady();
    }

    @AfterAll
    void stop() throws IOException {
        query.close();
        two.close();
        one.close();
        postgres.close();
    }

    @Test
    void oneWritesAndTheOtherAnswers() {
        var opened = done(one.as("demo-agent").post("/disputes", Story.registration("C-2p")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var face = query.as("demo-agent").get(at, opened.header("Litige-Seen"));
        assertThat(face.status()).as(face.text()).isEqualTo(200);
        assertThat(face.at("/phase")).isEqualTo("REGISTERED");
        assertThat(query.as("demo-agent").get(at + "/timeline").status()).isEqualTo(200);
        assertThat(query.as("demo-agent")
                        .post(at + "/assessment", "{}", opened.version())
                        .status())
                .isIn(404, 405);
        assertThat(one.as("demo-agent").get(at).status()).isIn(404, 405);
        var unowned = done(one.as("demo-agent").post("/disputes", waiting("C-3p")), 201);
        var queue = query.as("demo-agent").get("/queues/care", unowned.header("Litige-Seen"));
        assertThat(queue.text()).contains(unowned.at("/disputeId"));
        assertThat(done(one.as("demo-agent").post("/queues/care/next", "{}")).at("/disputeId"))
                .isEqualTo(unowned.at("/disputeId"));
    }

    @Test
    void twoWritersNeverInterleaveAndNextNeverHandsOutTwice() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            String seen = "";
            String dispute = "";
            for (int i = 0; i < DISPUTES; i++) {
                var opened = done(one.as("demo-agent").post("/disputes", waiting("C-" + i)), 201);
                seen = opened.header("Litige-Seen");
                dispute = opened.at("/disputeId");
            }
            var at = "/disputes/" + dispute + "/communications";
            var written = IntStream.range(0, 60)
                    .mapToObj(i -> pool.submit(() -> done(
                                    (i % 2 == 0 ? one : two)
                                            .as("demo-agent")
                                            .post(
                                                    at,
                                                    "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\""
                                                            + i + "\"}"),
                                    201)
                            .version()))
                    .toList();
            var versions = new HashSet<Long>();
            for (var version : written) {
                versions.add(version.get());
            }
            assertThat(versions).as("each write its own version").hasSize(60);

            assertThat(query.as("demo-agent").get("/queues/care", seen).status())
                    .isEqualTo(200);
            var handedOut = IntStream.range(0, DISPUTES)
                    .mapToObj(i -> pool.submit(() -> (i % 2 == 0 ? one : two)
                            .as(i % 2 == 0 ? "demo-agent" : "demo-senior")
                            .post("/queues/care/next", "{}")))
                    .toList();
            var got = new ArrayList<String>();
            for (var next : handedOut) {
                got.add(done(next.get()).at("/disputeId"));
            }
            assertThat(got).doesNotHaveDuplicates().hasSize(DISPUTES);
        }
    }

    /** 250 euros a year for one customer, asked for by 18 at a time from both sides: thirteen times, and never more. */
    @Test
    void whatMayBeGivenToOneCustomerIsGivenOnceOverAllProcesses() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var gestures = IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(
                            () -> (i % 2 == 0 ? one : two).as("demo-agent").post("/disputes/fix-at-once", gesture())))
                    .toList();
            int given = 0;
            for (var gesture : gestures) {
                var answer = gesture.get();
                given += answer.status() == 201 ? 1 : 0;
                if (answer.status() != 201) {
                    assertThat(answer.at("/type")).as(answer.text()).isEqualTo("/problems/limit-exceeded");
                    assertThat(answer.text()).contains("250.00 EUR", "CUSTOMER_12_MONTHS");
                }
            }
            assertThat(given).isEqualTo(13);
        }
    }

    /** Each is said to be the duplicate of the other, at once and in two processes: one of the two is merged. */
    @Test
    @Tag("command-LinkAsDuplicate")
    void twoDisputesAreNeverMergedIntoEachOther() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                var a = done(one.as("demo-agent").post("/disputes", Story.registration("C-circle")), 201);
                var b = done(two.as("demo-agent").post("/disputes", Story.registration("C-circle")), 201);
                var ab = pool.submit(() -> one.as("demo-agent").post(link(a), target(b), a.version()));
                var ba = pool.submit(() -> two.as("demo-agent").post(link(b), target(a), b.version()));
                var statuses = java.util.List.of(ab.get().status(), ba.get().status());
                assertThat(statuses)
                        .as(ab.get().text() + ba.get().text())
                        .containsOnlyOnce(200)
                        .containsAnyOf(409, 412);
            }
        }
    }

    private static String link(Answer dispute) {
        return "/disputes/" + dispute.at("/disputeId") + "/duplicate-link";
    }

    private static String target(Answer dispute) {
        return "{\"target\":\"" + dispute.at("/disputeId") + "\"}";
    }

    private static String gesture() {
        return """
                {"dispute":{
                  "customer":{"ref":"C-limit"},"partyType":"CONSUMER","channel":"PHONE","team":"care",
                  "journeyStage":"DELIVERY","summary":"Livraison en retard","statement":"Un jour de retard.",
                  "grounds":[{"kind":"OPERATIONAL","goods":{"orderRef":"O-1"},"defect":"LATE","cause":"CARRIER"}]},
                 "remedies":[{"kind":"VOUCHER","amount":{"amount":"18.00","currency":"EUR"}}],
                 "proof":"BON-1","customerSays":"YES"}""";
    }

    private static String waiting(String customer) {
        return Story.registration(customer).replace("\"takeOwnership\":true", "\"takeOwnership\":false");
    }

    /** As a server has it; the product refuses a database that may forget. */
    private static EmbeddedPostgres durable() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static String[] on(EmbeddedPostgres postgres, String... more) {
        var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--litige.database.url=" + url,
                                "--litige.database.username=postgres",
                                "--litige.database.password=postgres",
                                "--litige.keyvault.url=" + url,
                                "--litige.keyvault.username=postgres",
                                "--litige.keyvault.password=postgres"),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
