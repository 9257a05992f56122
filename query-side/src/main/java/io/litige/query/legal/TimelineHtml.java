package io.litige.query.legal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code timeline.fr.html} or {@code timeline.en.html}: for reading in any browser. */
record TimelineHtml(ExportCase export, Document document) implements ExportFile {
    @Override
    public String name() {
        return "timeline." + export.language().code() + ".html";
    }

    @Override
    public void writeTo(OutputStream out) {
        document.write(piece -> {
            try {
                out.write(piece.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
