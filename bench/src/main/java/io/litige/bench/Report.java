package io.litige.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers for a person and for a program. */
final class Report {
    private static final String HEAD = "%-34s %7s %12s %12s %7s   %s%n";
    private static final String LINE = "%-34s %7d %12.0f %12.0f %7.2f   %.2f to %.2f%n";

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void conditions(Map<String, String> facts) {
        facts.forEach((name, value) -> out.printf("%-24s %s%n", name, value));
        out.flush();
    }

    void answers(List<Answer> answers) {
        out.println();
        out.printf(HEAD, "row", "clients", "ours", "control", "ratio", "spread of the ratio");
        for (var a : answers) {
            out.printf(LINE, a.row(), a.clients(), a.ours(), a.control(), a.ratio(), a.ratioMin(), a.ratioMax());
        }
        answers.stream()
                .map(a -> "rates in " + a.unit() + "; control: " + a.controlName() + "; medians of " + a.rounds()
                        + " rounds")
                .distinct()
                .forEach(out::println);
        out.flush();
    }

    /** One JSON array, an object per row. */
    static void json(List<Answer> answers, Path file) {
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), answers);
    }
}
