package io.litige.query.legal;

import io.litige.query.timeline.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page that says what lies in an export and how to check it, in both languages whatever the document's. */
final class ReadMe {
    private ReadMe() {}

    static ExportFile french(ExportCase export) {
        return file("LISEZMOI.txt", Language.FR, export);
    }

    static ExportFile english(ExportCase export) {
        return file("README.txt", Language.EN, export);
    }

    private static ExportFile file(String name, Language language, ExportCase export) {
        var phrases = new Phrases(language);
        var text = phrases.text(
                "readme",
                Map.of(
                        "reference", export.dispute().reference(),
                        "exportId", export.request().exportId().toString(),
                        "count", Long.toString(export.count()),
                        "last", Long.toString(export.version()),
                        "language", export.language().code(),
                        "contents", phrases.text("profile." + export.request().profile()),
                        "anchoring", phrases.text("anchoring.none")));
        return new ExportFile.Fixed(name, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
