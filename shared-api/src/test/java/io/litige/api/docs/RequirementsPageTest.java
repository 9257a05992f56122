package io.litige.api.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.docs.TestSources.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} shows for each requirement the tests that name it; what no test names is missing. */
class RequirementsPageTest {
    private static final int COUNT = 115;
    private static final String HEAD = """

            | No. | Requirement | Owed | State | Tests |
            |---|---|---|---|---|
            """;

    /**
     * @param owed whether issue 4 owes it: yes, part or no
     */
    private record Row(int number, String owed, String title) {
        boolean due() {
            return !owed.equals("no");
        }
    }

    private final List<Row> rows = rows();
    private final Map<String, List<Proof>> proofs = TestSources.proofs().stream()
            .filter(proof -> proof.kind().equals("requirement"))
            .collect(groupingBy(Proof::subject));

    @Test
    void everyRequirementIsListedOnce() {
        assertThat(rows.stream().map(Row::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, COUNT).boxed().toList());
    }

    @Test
    void everyTagNamesARequirementThereIs() {
        assertThat(proofs.keySet())
                .isSubsetOf(
                        rows.stream().map(row -> String.valueOf(row.number())).toList());
    }

    @Test
    void theStateOfEveryRequirementFollowsFromTheTests() {
        Page.of("docs/requirements.md")
                .mustHave(summary() + rows.stream().map(this::line).collect(joining("", HEAD, "")));
    }

    private String summary() {
        return "Proven: %d of %d; of the %d that issue 4 owes (in whole or in part): %d.%n"
                .formatted(
                        rows.stream().filter(this::proven).count(),
                        COUNT,
                        rows.stream().filter(Row::due).count(),
                        rows.stream().filter(Row::due).filter(this::proven).count());
    }

    private String line(Row row) {
        return "| %d | %s | %s | %s | %s |\n"
                .formatted(
                        row.number(),
                        row.title(),
                        switch (row.owed()) {
                            case "yes" -> "issue 4";
                            case "part" -> "issue 4, in part";
                            default -> "";
                        },
                        proven(row) ? "PROVEN" : row.due() ? "**MISSING**" : "missing",
                        tests(row));
    }

    private boolean proven(Row row) {
        return proofs.containsKey(String.valueOf(row.number()));
    }

    private String tests(Row row) {
        return proofs.getOrDefault(String.valueOf(row.number()), List.of()).stream()
                .map(Proof::name)
                .sorted(Comparator.naturalOrder())
                .map("`%s`"::formatted)
                .collect(joining(", "));
    }

    private static List<Row> rows() {
        try (var lines = Files.lines(Path.of("src/test/resources/requirements.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Row(Integer.parseInt(parts[0]), parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
