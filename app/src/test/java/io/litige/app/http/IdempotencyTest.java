package io.litige.app.http;

import static io.litige.app.http.Bodies.REGISTRATION;
import static io.litige.app.http.EntryTest.isProblem;
import static io.litige.app.http.Running.as;
import static io.litige.app.http.Running.json;
import static io.litige.app.http.Running.key;
import static io.litige.app.http.Running.post;
import static io.litige.app.http.Running.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A repeated write gives the same answer and writes nothing twice. */
class IdempotencyTest {
    private static final String REPLAYED = "Idempotency-Replayed";

    private final JdbcClient jdbc = Running.APPLICATION.getBean(JdbcClient.class);

    @Test
    void aWriteWithoutKeyIsRefused() {
        var request = as("demo-agent", "/disputes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REGISTRATION));
        isProblem(send(request), 400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void aRepetitionGetsTheStoredAnswer() {
        var key = key();
        var first = send(post("demo-agent", "/disputes", key, REGISTRATION));
        assertThat(first.statusCode()).as(first.body()).isIn(200, 201);
        var second = send(post("demo-agent", "/disputes", "\"" + key + "\"", REGISTRATION));
        same(first, second);
        assertThat(first.headers().firstValue(REPLAYED)).isEmpty();
        assertThat(second.headers().firstValue(REPLAYED)).hasValue("true");
    }

    @Test
    void aRepetitionAfterACrashConvergesToTheSameAnswerAndNoSecondEvent() {
        var key = key();
        var first = send(post("demo-agent", "/disputes", key, REGISTRATION));
        long events = events(first);
        // What a process leaves that dies between the commit of the events and that of the answer.
        assertThat(jdbc.sql("update desk.api_request set status = null, headers = null, body = null where key = :key")
                        .param("key", key)
                        .update())
                .isEqualTo(1);
        var second = send(post("demo-agent", "/disputes", key, REGISTRATION));
        same(first, second);
        assertThat(second.headers().firstValue(REPLAYED)).isEmpty();
        assertThat(events(second)).isEqualTo(events);
    }

    @Test
    void aRowThatTheDatabaseForgotInACrashIsNotNeededForTheSameAnswer() {
        var key = key();
        var first = send(post("demo-agent", "/disputes", key, REGISTRATION));
        long events = events(first);
        assertThat(jdbc.sql("delete from desk.api_request where key = :key")
                        .param("key", key)
                        .update())
                .isEqualTo(1);
        var second = send(post("demo-agent", "/disputes", key, REGISTRATION));
        same(first, second);
        assertThat(events(second)).isEqualTo(events);
    }

    /** The chosen dispute of "next" has to survive a crash when the record does; whether a write was seen before has not. */
    @Test
    void theChosenDisputeIsWaitedForOnTheDiskWhereTheRecordLiesElsewhere() {
        var here = Running.APPLICATION.getBean(ApiRequestTable.class);
        var requests = new ApiRequestTable(jdbc, JsonMapper.shared(), true);
        var key = key();
        assertThat(durability(() -> requests.begin("somebody", key, new byte[32], Instant.now())))
                .isEqualTo("off");
        assertThat(durability(() -> here.aim("somebody", key, UUID.randomUUID())))
                .as("the commit of the event brings it to the disk, too")
                .isEqualTo("off");
        assertThat(durability(() -> requests.aim("somebody", key, UUID.randomUUID())))
                .isEqualTo("on");
        var answer = new ApiRequest.Answer(200, Map.of(), new byte[0]);
        assertThat(durability(() -> requests.finish("somebody", key, answer))).isEqualTo("off");
        assertThat(requests.find("somebody", key).orElseThrow().answer()).isNotNull();
    }

    private String durability(Runnable statement) {
        var transactions = new TransactionTemplate(Running.APPLICATION.getBean(PlatformTransactionManager.class));
        return transactions.execute(status -> {
            statement.run();
            return jdbc.sql("show synchronous_commit").query(String.class).single();
        });
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        var key = key();
        send(post("demo-agent", "/disputes", key, REGISTRATION));
        var other = REGISTRATION.replace("never", "hardly");
        isProblem(send(post("demo-agent", "/disputes", key, other)), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherRequest() {
        var key = key();
        var first = json(send(post("demo-agent", "/disputes", key, REGISTRATION)));
        var second = json(send(post("demo-senior", "/disputes", key, REGISTRATION)));
        assertThat(first.get("disputeId")).isNotEqualTo(second.get("disputeId"));
    }

    @Test
    void aRequestThatNeverReachedARuleLeavesItsKeyFreeForTheCorrectedOne() {
        var key = key();
        isProblem(send(post("demo-agent", "/disputes", key, "{\"dispute\": 7}")), 400, "MALFORMED_JSON");
        assertThat(send(post("demo-agent", "/disputes", key, REGISTRATION)).statusCode())
                .isIn(200, 201);
    }

    @Test
    void tenAtOnceWithOneKeyOpenOneDispute() {
        var key = key();
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> send(post("demo-integration", "/disputes", key, REGISTRATION))))
                .limit(10)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var ids = answers.stream()
                .filter(answer -> answer.statusCode() < 300)
                .map(answer -> json(answer).get("disputeId").asString())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        same(
                answers.stream().filter(a -> a.statusCode() < 300).findFirst().orElseThrow(),
                send(post("demo-integration", "/disputes", key, REGISTRATION)));
    }

    private long events(HttpResponse<String> receipt) {
        return json(receipt).get("version").asLong();
    }

    private static void same(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(second.statusCode()).as(second.body()).isEqualTo(first.statusCode());
        assertThat(json(second)).isEqualTo(json(first));
        for (var header : List.of("ETag", "Litige-Seen", "Content-Type")) {
            assertThat(second.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        }
    }
}
