package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL in the middle of writes: what was acknowledged is there once, what was not can be asked again. */
class CrashTest {
    private static final int WRITERS = 8;
    private static final int ENOUGH = 150;

    private final Map<String, Answer> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> unknown = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcknowledgedCommandIsFoundOnceAfterAKill(@TempDir Path data) throws Exception {
        String dispute;
        try (var product = ProductProcess.start(data)) {
            dispute = done(product.as("demo-agent").post("/disputes", Story.registration("C-crash")), 201)
                    .at("/disputeId");
            killWhileWriting(product, dispute);
        }
        assertThat(unknown).as("writes under way when the process died").isNotEmpty();
        try (var product = ProductProcess.start(data)) {
            var agent = product.as("demo-agent");
            for (var key : unknown) {
                acknowledged.put(key, done(agent.post(at(dispute), body(key), key), 201));
            }
            for (var key : acknowledged.keySet()) {
                var again = done(agent.post(at(dispute), body(key), key), 201);
                assertThat(again.version())
                        .as("the same answer for " + key)
                        .isEqualTo(acknowledged.get(key).version());
            }
            everyWriteStandsOnce(agent, dispute);
        }
    }

    /** The file is in the store then, and no event names it yet. */
    @Test
    void aFileWhoseEventWasNeverRecordedIsRemoved(@TempDir Path data) throws Exception {
        var clamd = new FakeClamd();
        String at;
        try (var product = ProductProcess.start(data, "--litige.evidence.clamd=" + clamd.address())) {
            var agent = product.as("demo-agent");
            at = "/disputes/"
                    + done(agent.post("/disputes", Story.registration("C-orphan")), 201)
                            .at("/disputeId");
            done(upload(agent, at, "Bon de livraison"), 201);
            clamd.falls();
            var path = at;
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var cutShort = pool.submit(() -> upload(agent, path, "Facture"));
                clamd.awaitContent();
                assertThat(stored(data)).isEqualTo(2);
                product.kill();
                assertThatThrownBy(cutShort::get).hasCauseInstanceOf(UncheckedIOException.class);
            }
        }
        try (var product = ProductProcess.start(
                data, "--litige.evidence.collect.after=0s", "--litige.evidence.check.every=100ms")) {
            Wait.until("it is gone", () -> stored(data) == 1);
            var agent = product.as("demo-agent");
            assertThat(done(agent.get(at + "/evidence/E1")).text()).isEqualTo("Bon de livraison");
        }
    }

    private static Answer upload(Caller agent, String at, String content) {
        return agent.upload(at + "/evidence", "a.txt", content.getBytes(StandardCharsets.UTF_8), "type", "PHOTO");
    }

    private static long stored(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("evidence"))) {
            return files.filter(file -> file.toString().endsWith(".v1")).count();
        }
    }

    private void killWhileWriting(ProductProcess product, String dispute) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(w -> pool.submit(() -> writeUntilItBreaks(product, dispute, w)))
                    .toList();
            Wait.until("enough is written", () -> {
                assertThat(writers).noneMatch(Future::isDone);
                return acknowledged.size() >= ENOUGH;
            });
            product.kill();
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private void writeUntilItBreaks(ProductProcess product, String dispute, int writer) {
        var agent = product.as("demo-agent");
        for (int i = 0; ; i++) {
            var key = "crash-writer-" + writer + "-" + i;
            try {
                var answer = agent.post(at(dispute), body(key), key);
                if (answer.status() == 201) {
                    acknowledged.put(key, answer);
                } else {
                    unknown.add(key);
                }
            } catch (UncheckedIOException e) {
                unknown.add(key);
                return;
            }
        }
    }

    private void everyWriteStandsOnce(Caller agent, String dispute) {
        var contents = new HashSet<String>();
        int told = 0;
        for (var next = "0"; !next.isEmpty(); ) {
            var page = agent.get("/disputes/" + dispute + "/timeline?limit=500&from=" + next);
            for (var entry : page.json().get("entries")) {
                var text = entry.toString();
                if (text.contains("communication-recorded")) {
                    told++;
                    contents.add(text.replaceAll("(?s).*(crash-writer-\\d+-\\d+).*", "$1"));
                }
            }
            next = page.at("/next");
        }
        assertThat(contents).isEqualTo(acknowledged.keySet());
        assertThat(told).isEqualTo(acknowledged.size());
    }

    private static String at(String dispute) {
        return "/disputes/" + dispute + "/communications";
    }

    private static String body(String key) {
        return "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"" + key + "\"}";
    }
}
