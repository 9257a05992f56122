package io.litige.bench;

import io.litige.bench.measure.Answer;
import io.litige.bench.measure.Figures;
import io.litige.bench.question.Questions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers for a person and for a program. */
final class Report {
    private static final String LINE = "%-46s %7s %9s %9s %7s  %-15s %-11s %s%n";

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void question(Questions question) {
        out.printf("%n%s: %s%n", question, question.summary());
        out.flush();
    }

    void facts(Map<String, String> facts) {
        facts.forEach((name, value) -> out.printf("%-34s %s%n", name, value));
        out.flush();
    }

    /** Something a reader must know: what is skipped, what was repeated. */
    void remark(String remark) {
        out.println("(" + remark + ")");
        out.flush();
    }

    void head() {
        out.println();
        out.printf(LINE, "row (medians)", "clients", "ours", "control", "ratio", "min to max", "unit", "control");
        out.flush();
    }

    void answers(List<Answer> answers) {
        for (var a : answers) {
            out.printf(
                    LINE,
                    a.row(),
                    a.clients(),
                    Figures.plain(a.ours()),
                    Figures.plain(a.control()),
                    Figures.plain(a.ratio()),
                    Figures.plain(a.ratioMin()) + " to " + Figures.plain(a.ratioMax()),
                    a.unit(),
                    a.controlName());
        }
        out.flush();
    }

    /** One JSON array, an object per row. */
    static void json(List<Answer> answers, Path file) {
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), answers);
    }
}
