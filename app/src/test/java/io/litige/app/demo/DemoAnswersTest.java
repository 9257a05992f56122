package io.litige.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.ProductInside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lives through a small demo and asks the views what the answer key knows from the stories alone. */
@SuppressWarnings("NullAway.Init")
class DemoAnswersTest {
    private static final String QUALITY = "demo-quality";
    private static final int DISPUTES = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path data;

    private static ProductInside litige;
    private static AnswerFile file;
    private static AnswerKey key;

    @BeforeAll
    static void live() {
        file = new AnswerFile(new DemoProperties(DISPUTES, 1, data.resolve("demo")));
        start();
    }

    @AfterAll
    static void stop() {
        litige.close();
    }

    @Test
    void recurrenceIsWhatTheStoriesSay() {
        key.recurrence().windows().forEach((window, rate) -> {
            var overall = Wait.answer(
                    PATIENCE,
                    () -> recurrence(window),
                    answer -> answer.path("n").asLong() == rate.received());
            assertThat(overall.path("numerator").asLong())
                    .as("within %s days: %s", window, overall)
                    .isEqualTo(rate.returned());
        });
        assertThat(key.recurrence().windows().values()).anyMatch(rate -> rate.returned() > 0);
    }

    @Test
    void disputesAndCostsPerCauseAreWhatTheStoriesSay() {
        var bars = settled();

        assertThat(counts(bars)).isEqualTo(key.causes());
        key.costs()
                .forEach((cause, sum) -> assertThat(cost(bars, cause)).as(cause).isEqualByComparingTo(sum));
    }

    @Test
    void anotherRunAddsNothing() throws IOException {
        var before = settled();
        litige.close();
        file.write(new AnswerKey(
                key.seed(),
                key.disputes(),
                key.anchor(),
                false,
                key.phases(),
                key.causes(),
                key.products(),
                key.promises(),
                key.costs(),
                key.recurrence(),
                key.incidents()));

        start();

        assertThat(settled()).isEqualTo(before);
    }

    private static void start() {
        litige = ProductInside.embedded(data, "litige.demo.disputes=" + DISPUTES);
        key = Wait.answer(PATIENCE, DemoAnswersTest::key, AnswerKey::complete);
    }

    private static AnswerKey key() {
        try {
            return Wait.answer(PATIENCE, DemoAnswersTest::read, java.util.Optional::isPresent)
                    .orElseThrow();
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.util.Optional<AnswerKey> read() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode recurrence(int window) {
        return answer("/recurrence?by=CAUSE&within=" + window + period()).path("overall");
    }

    /** Every dispute and every closing of the demo has reached the view. */
    private static JsonNode settled() {
        return Wait.answer(
                PATIENCE,
                DemoAnswersTest::pareto,
                bars -> counts(bars).equals(key.causes())
                        && key.costs().entrySet().stream()
                                .allMatch(c -> cost(bars, c.getKey()).compareTo(c.getValue()) == 0));
    }

    private static JsonNode pareto() {
        var to = key.recurrence().to();
        return answer("/recurrence/pareto?by=CAUSE&ranking=COST&from=" + to.minusDays(600) + "&to=" + to)
                .path("bars");
    }

    private static String period() {
        return "&from=" + key.recurrence().from() + "&to=" + key.recurrence().to();
    }

    private static Map<String, Long> counts(JsonNode bars) {
        Map<String, Long> counts = new TreeMap<>();
        bars.forEach(bar ->
                counts.put(bar.path("key").asString(), bar.path("disputes").asLong()));
        return counts;
    }

    private static BigDecimal cost(JsonNode bars, String cause) {
        for (var bar : bars) {
            if (bar.path("key").asString().equals(cause)) {
                var costs = bar.path("costs");
                return costs.isEmpty()
                        ? BigDecimal.ZERO
                        : new BigDecimal(costs.get(0).path("amount").asString());
            }
        }
        return BigDecimal.ZERO;
    }

    private static JsonNode answer(String path) {
        return Answer.done(litige.as(QUALITY).get(path)).json();
    }
}
