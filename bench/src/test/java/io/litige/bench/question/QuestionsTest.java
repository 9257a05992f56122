package io.litige.bench.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.bench.measure.Answer;
import io.litige.bench.measure.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every question that is answered quickly really runs: the rows are there and something was counted. Never how fast. */
@TestMethodOrder(OrderAnnotation.class)
class QuestionsTest {
    private static final Duration TIME = Duration.ofMillis(300);
    private static final long DISPUTES = 6_000;
    private static final int HERD = 40;

    @TempDir
    static Path data;

    @TempDir
    static Path own;

    private final List<String> remarks = new ArrayList<>();

    @Test
    @Order(1)
    void desk() throws Exception {
        assertThat(ask(Questions.DESK))
                .extracting(Answer::row)
                .containsExactly(
                        "queue page, 50 lines (query bus)", "dispute face, any of all (query bus)", "next (HTTP)");
        assertThat(remarks).anyMatch(remark -> remark.startsWith("store.event: 6000 disputes"));
    }

    /** A second of warming takes more than the few that wait; what runs out is registered anew. */
    @Test
    @Order(2)
    void deskWhereFewWait() throws Exception {
        assertThat(ask(Questions.DESK, Integer.MAX_VALUE, new Options(own, 60, HERD, null, null, TIME, remarks::add)))
                .hasSize(3);
    }

    @Test
    @Order(2)
    void recurrenceOnWhatIsLoadedAlready() throws Exception {
        assertThat(ask(Questions.RECURRENCE)).extracting(Answer::unit).containsOnly("ms");
    }

    @Test
    @Order(3)
    void http() throws Exception {
        assertThat(ask(Questions.HTTP)).hasSize(2).first().satisfies(row -> assertThat(row.clients())
                .isEqualTo(32));
    }

    @Test
    @Order(4)
    void appendByEightSenders() throws Exception {
        var rows = ask(Questions.APPEND, 1);
        assertThat(rows).allSatisfy(row -> assertThat(row.clients()).isEqualTo(8));
        assertThat(rows)
                .extracting(Answer::controlName)
                .contains("plain Axon, JDBC engine", "plain Axon, JDBC engine, with a cache");
        assertThat(rows).extracting(Answer::row).contains("append straight to the engine, no text");
        assertThat(remarks).anyMatch(remark -> remark.startsWith("rows against message-db are skipped"));
    }

    @Test
    @Order(5)
    void seal() throws Exception {
        assertThat(ask(Questions.SEAL))
                .extracting(Answer::unit)
                .containsExactly("events/s", "events/s", "commands/s", "ms", "ms", "commands/s", "ms", "ms");
    }

    private List<Answer> ask(Questions question) throws Exception {
        return ask(question, Integer.MAX_VALUE);
    }

    private List<Answer> ask(Questions question, int heats) throws Exception {
        return ask(question, heats, new Options(data, DISPUTES, HERD, null, null, TIME, remarks::add));
    }

    private List<Answer> ask(Questions question, int heats, Options options) throws Exception {
        var rounds = new Rounds(1, TIME, Duration.ZERO, remarks::add);
        var answers = new ArrayList<Answer>();
        try (var open = question.open(options)) {
            assertThat(open.conditions()).containsEntry("synchronous_commit", "on");
            for (var heat : open.heats().stream().limit(heats).toList()) {
                answers.addAll(rounds.answers(question.toString(), heat));
            }
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.ours()).isPositive();
            assertThat(answer.control()).isPositive();
            assertThat(answer.ratio()).isPositive();
        });
        return answers;
    }
}
