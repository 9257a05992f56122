package io.litige.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.ProductInside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real file of real reports, over HTTP, through the whole application: 1 245 complete lines and one cut. */
class SignalConsoImportTest {
    private static final String USER = "demo-integration";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static ProductInside litige;
    private static JsonNode first;

    @BeforeAll
    static void importTheFile() throws IOException {
        litige = ProductInside.start(Database.fresh(), List.of());
        first = imported("first", file());
    }

    @AfterAll
    static void stop() {
        litige.close();
    }

    @Test
    void everyCompleteLineIsTakenAndTheCutOneIsNamed() {
        assertCounts(first, 1245, 0, 1);
        var refusals = answer(USER, "/imports/" + id(first) + "/refusals").path("items");
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
        assertThat(answer(USER, "/imports/" + id(job) + "/refusals")
                        .path("items")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void aRepeatedRequestIsTheSameImport() throws IOException {
        var answer = upload(USER, "first", "signalconso", file());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(id(answer.json())).isEqualTo(id(first));
    }

    @Test
    void anUnknownMappingIsRefusedWithTheNamesThereAre() throws IOException {
        var answer = upload(USER, "unknown", "sap", file());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("mapping-unknown", "signalconso");
    }

    @Test
    void anAgentMayNotImport() throws IOException {
        var answer = upload("demo-agent", "agent", "signalconso", file());

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void mappingsTellTheirColumns() {
        var mappings = answer(USER, "/imports/mappings");

        assertThat(mappings.toString()).contains("\"signalconso\"", "\"litige\"", "creationdate");
    }

    @Test
    void theQueueAndADisputeAnswerForTheReports() {
        var queue = Wait.answer(
                PATIENCE,
                () -> answer("demo-agent", "/queues/care?limit=50"),
                page -> !page.isEmpty() && page.toString().contains("disputeId"));
        String dispute = firstDispute(queue);

        var face = answer("demo-agent", "/disputes/" + dispute);
        assertThat(face.toString()).contains("signalconso");
    }

    private static String firstDispute(JsonNode page) {
        return page.findValues("disputeId").getFirst().asString();
    }

    private static JsonNode imported(String key, byte[] file) {
        var answer = upload(USER, key, "signalconso", file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String location = answer.header("Location");
        return Wait.answer(PATIENCE, () -> answer(USER, location), job -> Set.of("DONE", "REFUSED")
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

    private static Answer upload(String user, String key, String mapping, byte[] file) {
        return litige.as(user).upload("/imports", key(key), "file.csv", file, new String[] {"mapping", mapping});
    }

    private static JsonNode answer(String user, String path) {
        return Answer.done(litige.as(user).get(path)).json();
    }
}
