package io.litige.query.legal;

import io.litige.query.timeline.EventFacts;
import io.litige.query.timeline.Storyteller;
import io.litige.query.timeline.TimelineEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * {@code timeline.json}: the timeline for machines, one event per line, so that a line can be hashed and compared by
 * itself.
 *
 * @param each told about every entry and the exact bytes of its line
 */
record TimelineJson(ExportCase export, BiConsumer<TimelineEntry, byte[]> each) implements ExportFile {
    static final String NAME = "timeline.json";

    TimelineJson(ExportCase export) {
        this(export, (entry, line) -> {});
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var facts = new EventFacts(export.veil());
        var head = new String(facts.line(head()), StandardCharsets.UTF_8);
        out.write(utf8(head.substring(0, head.length() - 1) + ",\"entries\":[\n"));
        export.tell(new Storyteller(null, export.veil()), entry -> {
            var line = facts.line(entry);
            each.accept(entry, line);
            write(out, line, entry.version() < export.version());
        });
        out.write(utf8("]}\n"));
    }

    private Map<String, Object> head() {
        var head = new TreeMap<String, Object>();
        head.put("count", export.count());
        head.put("dispute", export.dispute());
        head.put("exportId", export.request().exportId());
        head.put("format", "litige-timeline/1");
        head.put("profile", export.request().profile());
        head.put("reference", export.dispute().reference());
        return head;
    }

    private static void write(OutputStream out, byte[] line, boolean more) {
        try {
            out.write(line);
            out.write(utf8(more ? ",\n" : "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
