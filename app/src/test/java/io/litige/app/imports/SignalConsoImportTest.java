package io.litige.app.imports;

import static io.litige.app.RunningLitige.await;
import static io.litige.app.RunningLitige.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.RunningLitige;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real file of real reports, over HTTP, through the whole application: 1 245 complete lines and one cut. */
class SignalConsoImportTest {
    private static final String USER = "demo-integration";

    @TempDir
    static Path data;

    private static RunningLitige litige;
    private static JsonNode first;

    @BeforeAll
    static void importTheFile() throws IOException {
        litige = RunningLitige.start(data);
        first = imported("first", file());
    }

    @AfterAll
    static void stop() {
        litige.close();
    }

    @Test
    void everyCompleteLineIsTakenAndTheCutOneIsNamed() {
        assertCounts(first, 1245, 0, 1);
        var refusals = litige.get(USER, "/imports/" + id(first) + "/refusals").path("items");
        assertThat(refusals.size()).isEqualTo(1);
        assertThat(refusals.get(0).path("line").asInt()).isEqualTo(1247);
        assertThat(refusals.get(0).path("code").asString()).isEqualTo("COLUMN_COUNT_WRONG");
        assertThat(refusals.get(0).path("expected").asString()).isEqualTo("15 columns; found 2");
    }

    @Test
    void theSameFileAgainTakesNothing() throws IOException {
        assertCounts(imported("again", file()), 0, 1245, 1);
    }

    @Test
    void aReportThatChangedIsRefusedAndNothingElse() throws IOException {
        var changed = new String(file(), StandardCharsets.UTF_8).replaceFirst(";NonConsulte;", ";ConsulteIgnore;");

        var job = imported("changed", changed.getBytes(StandardCharsets.UTF_8));

        assertCounts(job, 0, 1244, 2);
        assertThat(litige.get(USER, "/imports/" + id(job) + "/refusals")
                        .path("items")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void aRepeatedRequestIsTheSameImport() throws IOException {
        var answer = litige.upload(USER, "/imports", key("first"), Map.of("mapping", "signalconso"), file());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(id(json(answer))).isEqualTo(id(first));
    }

    @Test
    void anUnknownMappingIsRefusedWithTheNamesThereAre() throws IOException {
        var answer = litige.upload(USER, "/imports", key("unknown"), Map.of("mapping", "sap"), file());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("mapping-unknown", "signalconso");
    }

    @Test
    void anAgentMayNotImport() throws IOException {
        var answer = litige.upload("demo-agent", "/imports", key("agent"), Map.of("mapping", "signalconso"), file());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void mappingsTellTheirColumns() {
        var mappings = litige.get(USER, "/imports/mappings");

        assertThat(mappings.toString()).contains("\"signalconso\"", "\"litige\"", "creationdate");
    }

    @Test
    void theQueueAndADisputeAnswerForTheReports() {
        var queue = await(
                () -> litige.get("demo-agent", "/queues/care?limit=50"),
                page -> !page.isEmpty() && page.toString().contains("disputeId"));
        String dispute = firstDispute(queue);

        var face = litige.get("demo-agent", "/disputes/" + dispute);
        assertThat(face.toString()).contains("signalconso");
    }

    private static String firstDispute(JsonNode page) {
        return page.findValues("disputeId").getFirst().asString();
    }

    private static JsonNode imported(String key, byte[] file) {
        var answer = litige.upload(USER, "/imports", key(key), Map.of("mapping", "signalconso"), file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return await(() -> litige.get(USER, location), job -> Set.of("DONE", "REFUSED")
                .contains(job.path("state").asString()));
    }

    private static void assertCounts(JsonNode job, int taken, int already, int refused) {
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("taken").asInt()).as(job.toString()).isEqualTo(taken);
        assertThat(job.path("already").asInt()).isEqualTo(already);
        assertThat(job.path("refused").asInt()).isEqualTo(refused);
        assertThat(job.path("read").asInt()).isEqualTo(taken + already + refused);
    }

    private static String id(JsonNode job) {
        return job.path("id").asString();
    }

    private static String key(String name) {
        return "signalconso-import-" + name;
    }

    private static byte[] file() throws IOException {
        return Files.readAllBytes(
                Path.of(Objects.requireNonNull(SignalConsoImportTest.class.getResource("/signalconso.csv"))
                        .getPath()));
    }
}
