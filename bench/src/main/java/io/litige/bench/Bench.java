package io.litige.bench;

import io.litige.bench.measure.Answer;
import io.litige.bench.measure.Rounds;
import io.litige.bench.question.Options;
import io.litige.bench.question.Questions;
import io.litige.bench.stage.Herd;
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
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks questions of the product and prints what was measured. */
@Command(
        name = "bench",
        description = "Measures Litige against the least that could do the same work, on a PostgreSQL of its own.",
        footerHeading = "%nQuestions:%n")
final class Bench implements Callable<Integer> {
    private static final int WIDTH = 120;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "what to measure, see below")
    private List<Questions> questions = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    boolean help;

    @Option(names = "--seconds", defaultValue = "5", description = "time of one side in one round (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "rounds, sides alternating (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--warm",
            paramLabel = "SECONDS",
            defaultValue = "180",
            description = "longest time a side may take until its rate is flat (${DEFAULT-VALUE})")
    private int warm;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the rows as a JSON array")
    private @Nullable Path json;

    @Option(
            names = "--disputes",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "disputes of a loaded database, a tenth of them open (${DEFAULT-VALUE})")
    private long disputes;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "use the database in DIR and keep it, so that it is loaded once; a temporary one otherwise")
    private @Nullable Path data;

    @Option(names = "--pgbench", paramLabel = "FILE", description = "the program pgbench, where PATH does not have it")
    private @Nullable Path pgbench;

    @Option(
            names = "--message-db",
            paramLabel = "DIR",
            description = "directory with the SQL of message-db; also the environment variable MESSAGE_DB")
    private @Nullable Path messageDb;

    public static void main(String[] args) {
        // Quiet until the product sets its own logging up.
        LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
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
        report.facts(Machine.describe());
        var time = Duration.ofSeconds(seconds);
        var options = new Options(data, disputes, Herd.SIZE, pgbench, messageDb, time, report::remark);
        var asked = new Rounds(rounds, time, Duration.ofSeconds(warm), report::remark);
        List<Answer> answers = new ArrayList<>();
        for (var question : questions) {
            answers.addAll(answer(question, options, asked, report));
            if (json != null) {
                Report.json(answers, json);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static List<Answer> answer(Questions question, Options options, Rounds rounds, Report report)
            throws Exception {
        report.question(question);
        List<Answer> answers = new ArrayList<>();
        try (var open = question.open(options)) {
            report.facts(open.conditions());
            report.head();
            for (var heat : open.heats()) {
                var measured = rounds.answers(question.toString(), heat);
                report.answers(measured);
                answers.addAll(measured);
            }
            report.facts(open.observed());
        }
        return answers;
    }
}
