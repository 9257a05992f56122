package io.litige.query.legal;

import io.litige.query.legal.ExportFile.Sum;
import io.litige.query.timeline.EventFacts;
import io.litige.query.timeline.Shown;
import io.litige.query.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an export claims about itself: from which event to which, each with its digest, every file with its own, and
 * every text that is not shown with the reason.
 */
final class Manifest {
    static final String NAME = "manifest.json";

    private final ExportCase export;
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<Map<String, Object>> notDisclosed = new ArrayList<>();

    Manifest(ExportCase export) {
        this.export = export;
    }

    /** Takes note of one entry and of the bytes it is written as. */
    void note(TimelineEntry entry, byte[] line) {
        events.add(Map.of(
                "sequence", entry.version(),
                "name", entry.event(),
                "revision", entry.revision(),
                "sha256", DigestSink.sha256(line)));
        hidden(entry.version(), "/why", entry.why());
        hidden(entry.version(), "/facts", entry.facts());
    }

    /** Texts that are not shown, as {@code sequence}, {@code path}, {@code hidden} and {@code dataClass}. */
    List<Map<String, Object>> notDisclosed() {
        return List.copyOf(notDisclosed);
    }

    /**
     * @param files every file of the export but this one and the list of digests
     */
    ExportFile file(List<Sum> files) {
        var json = new EventFacts(export.veil());
        return new ExportFile.Fixed(NAME, json.line(content(files)));
    }

    private Map<String, Object> content(List<Sum> files) {
        var request = export.request();
        var content = new TreeMap<String, Object>();
        content.put("format", "litige-export/1");
        content.put("exportId", request.exportId());
        content.put("dispute", export.dispute());
        content.put("reference", export.dispute().reference());
        content.put("profile", request.profile());
        content.put("profileRule", Phrases.told("profile." + request.profile()));
        content.put("language", request.language());
        content.put("requested", requested());
        content.put("count", export.count());
        content.put("firstSequence", 0);
        content.put("lastSequence", export.version());
        content.put("events", events);
        content.put("exhibits", export.exhibits().stream().map(this::exhibit).toList());
        content.put("notDisclosed", notDisclosed);
        content.put("files", files);
        content.put("anchoring", "none");
        return content;
    }

    private Map<String, Object> requested() {
        var act = export.request().act();
        var requested = new TreeMap<String, Object>();
        requested.put("by", act.actor());
        requested.put("role", act.role());
        requested.put("at", act.recordedAt());
        requested.put("requestId", act.requestId());
        requested.put("purpose", export.request().purpose());
        return requested;
    }

    private Map<String, Object> exhibit(Exhibit exhibit) {
        var event = exhibit.event();
        var line = new TreeMap<String, Object>();
        line.put("number", exhibit.number());
        line.put("id", event.id());
        line.put("event", exhibit.version());
        line.put("mediaType", event.mediaType());
        line.put("size", event.size());
        line.put("sha256", event.sha256());
        if (exhibit.included(export.veil())) {
            line.put("file", exhibit.path(export.veil()));
        }
        return line;
    }

    private void hidden(long sequence, String path, @Nullable Object part) {
        switch (part) {
            case Shown shown -> note(sequence, path, shown.hidden(), shown.dataClass());
            case Map<?, ?> fields -> hidden(sequence, path, fields);
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    hidden(sequence, path + "/" + i, items.get(i));
                }
            }
            case null -> {}
            default -> {
                // A code or a number is never hidden.
            }
        }
    }

    private void hidden(long sequence, String path, Map<?, ?> fields) {
        if (fields.containsKey("hidden")) {
            note(sequence, path, fields.get("hidden"), fields.get("dataClass"));
        } else {
            new TreeMap<>(fields).forEach((name, value) -> hidden(sequence, path + "/" + name, value));
        }
    }

    private void note(long sequence, String path, @Nullable Object hidden, @Nullable Object dataClass) {
        if (hidden != null && dataClass != null) {
            var note = new LinkedHashMap<String, Object>();
            note.put("sequence", sequence);
            note.put("path", path);
            note.put("hidden", hidden);
            note.put("dataClass", dataClass);
            notDisclosed.add(note);
        }
    }
}
