package io.litige.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.bench.measure.Answer;
import io.litige.bench.question.Questions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
    @ParameterizedTest
    @EnumSource
    void helpListsEveryQuestion(Questions question) {
        var out = new StringWriter();
        int code = Bench.commandLine().setOut(new PrintWriter(out)).execute("--help");
        assertThat(code).isZero();
        assertThat(out.toString()).contains("  " + question + " ", question.summary());
    }

    @Test
    void anUnknownQuestionIsRefusedWithTheKnownOnes() {
        var err = new StringWriter();
        int code = Bench.commandLine().setErr(new PrintWriter(err)).execute("nonsense");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).containsIgnoringCase("append");
    }

    @Test
    void theFileIsAnArrayWithOneObjectPerRow(@TempDir Path directory) {
        var file = directory.resolve("answers.json");
        Report.json(List.of(new Answer("append", "one", 8, 900, 1000, "insert", 0.9, 0.8, 1.0, "commands/s", 5)), file);
        var rows = JsonMapper.shared().readTree(file.toFile());
        assertThat(rows.isArray()).isTrue();
        assertThat(rows.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "question",
                        "row",
                        "clients",
                        "ours",
                        "control",
                        "controlName",
                        "ratio",
                        "ratioMin",
                        "ratioMax",
                        "unit",
                        "rounds");
    }
}
