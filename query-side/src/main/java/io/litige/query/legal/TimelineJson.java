package io.litige.query.legal;

import io.litige.query.timeline.EventFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code timeline.json}: the timeline for machines, one event per line.
 *
 * @param first number of the first event in it
 * @param last number of the last
 * @param kept what was told already
 */
record TimelineJson(ExportCase export, Claim claim, long first, long last, Kept kept) implements ExportFile {
    static final String NAME = "timeline.json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var told = kept.bytes();
        if (told != null) {
            out.write(told);
            return;
        }
        var lines = new Lines(out);
        lines.begin();
        export.tell(first, last, lines::write);
        lines.end();
    }

    /** The whole of a short timeline, once somebody has told it; telling takes as long as a third of the layout. */
    static final class Kept {
        private byte @Nullable [] bytes;

        synchronized void keep(byte[] told) {
            bytes = told;
        }

        synchronized byte @Nullable [] bytes() {
            return bytes;
        }
    }

    /** Writes entries as they come. */
    final class Lines {
        private final EventFacts facts = new EventFacts(export.veil());
        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        void begin() throws IOException {
            var head = new String(facts.line(head()), StandardCharsets.UTF_8);
            out.write(utf8(head.substring(0, head.length() - 1) + ",\"entries\":[\n"));
        }

        void write(Entry entry) {
            try {
                out.write(facts.line(entry.line()));
                out.write(utf8(entry.version() < last ? ",\n" : "\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() throws IOException {
            out.write(utf8("]}\n"));
        }
    }

    private Map<String, Object> head() {
        var head = new TreeMap<String, Object>();
        head.put("count", export.count());
        head.put("dispute", export.dispute());
        head.put("exportId", export.request().exportId());
        head.put("first", first);
        head.put("format", "litige-timeline/2");
        head.put("last", last);
        head.put("log", claim.key());
        head.put("logSize", claim.logSize());
        head.put("profile", export.profile());
        head.put("reference", export.dispute().reference());
        return head;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
