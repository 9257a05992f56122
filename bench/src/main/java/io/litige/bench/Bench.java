package io.litige.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks one question of the product and prints what was measured. */
@Command(
        name = "bench",
        description = "Measures Litige against the least that could do the same work.",
        footerHeading = "%nQuestions:%n")
final class Bench implements Callable<Integer> {
    private static final int WIDTH = 110;

    @Parameters(paramLabel = "QUESTION", description = "what to measure: ${COMPLETION-CANDIDATES}")
    private Questions question = Questions.APPEND;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    boolean help;

    @Option(names = "--seconds", defaultValue = "5", description = "time of one side in one round (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "rounds, sides alternating (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the rows as a JSON array")
    private @Nullable Path json;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec()
                .usageMessage()
                .width(WIDTH)
                .footer(Arrays.stream(Questions.values())
                        .map(question -> "  %-10s %s".formatted(question, question.summary()))
                        .collect(Collectors.joining("%n")));
        return line;
    }

    @Override
    public Integer call() throws Exception {
        var report = new Report(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        report.conditions(Machine.describe());
        List<Answer> answers = new ArrayList<>();
        try (var open = question.open()) {
            report.conditions(open.settings());
            for (var contest : open.contests()) {
                answers.add(new Rounds(rounds, Duration.ofSeconds(seconds)).answer(question.toString(), contest));
            }
        }
        report.answers(answers);
        if (json != null) {
            Report.json(answers, json);
        }
        return CommandLine.ExitCode.OK;
    }
}
