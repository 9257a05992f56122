package io.litige.query.legal;

import io.litige.query.timeline.Language;
import io.litige.query.timeline.Narrator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.stream.Collectors;

/** The page that says what lies in an export and how to check it, in both languages whatever the documents'. */
final class ReadMe {
    private ReadMe() {}

    static ExportFile french(ExportCase export, Claim claim) {
        return file("LISEZMOI.txt", Language.FR, export, claim);
    }

    static ExportFile english(ExportCase export, Claim claim) {
        return file("README.txt", Language.EN, export, claim);
    }

    private static ExportFile file(String name, Language language, ExportCase export, Claim claim) {
        var phrases = new Phrases(language);
        var values = new HashMap<String, String>();
        values.put("reference", export.dispute().reference());
        values.put("exportId", export.request().exportId().toString());
        values.put("count", Long.toString(export.count()));
        values.put("last", Long.toString(export.version()));
        values.put("language", export.language().code());
        values.put("contents", phrases.text("profile." + export.profile()));
        values.put("size", Long.toString(claim.logSize()));
        values.put("key", claim.key());
        values.put(
                "withheld",
                export.withheld().isEmpty()
                        ? phrases.text("none")
                        : export.withheld().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        values.put("anchoring", claim.anchoring(phrases, new Narrator(language, export.veil())));
        return new ExportFile.Fixed(name, (phrases.text("readme", values) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
