package io.litige.query.legal;

import io.litige.api.value.Protected;
import io.litige.query.timeline.Narrator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code bordereau.csv}: the list of exhibits (bordereau) for a spreadsheet, by RFC 4180, with a byte-order mark. */
record ExhibitList(ExportCase export) implements ExportFile {
    private static final List<String> COLUMNS =
            List.of("number", "title", "date", "parties", "type", "format", "size", "sha256", "event");

    /** First characters a spreadsheet may take for the start of a formula (OWASP ASVS 1.2.10). */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    @Override
    public String name() {
        return "bordereau.csv";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var phrases = new Phrases(export.language());
        var narrator = new Narrator(export.language(), export.veil());
        var text = new StringBuilder("\ufeff");
        text.append(line(COLUMNS.stream().map(column -> phrases.text("column." + column))));
        for (var exhibit : export.exhibits()) {
            text.append(line(cells(exhibit, phrases, narrator)));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> cells(Exhibit exhibit, Phrases phrases, Narrator narrator) {
        var event = exhibit.event();
        var withheld = export.leftOut().event(exhibit.version());
        if (withheld != null) {
            return Stream.of(
                    Integer.toString(exhibit.number()),
                    narrator.label(withheld),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    Long.toString(exhibit.version()));
        }
        return Stream.of(
                Integer.toString(exhibit.number()),
                narrator.text(title(exhibit)),
                event.act().occurredAt().toString(),
                export.handedOver(exhibit, phrases, narrator),
                narrator.label(event.type()),
                exhibit.format(),
                Long.toString(event.size()),
                narrator.text(event.sha256()),
                Long.toString(exhibit.version()));
    }

    /** What the exhibit is called: its description, or the name its file came with. */
    static Protected title(Exhibit exhibit) {
        var description = exhibit.event().description();
        return description == null ? exhibit.event().fileName() : description;
    }

    private static String line(Stream<String> cells) {
        return cells.map(ExhibitList::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String quoted(String cell) {
        var trimmed = cell.stripLeading();
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0
                || !trimmed.isEmpty() && FORMULA.indexOf(trimmed.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
    }
}
