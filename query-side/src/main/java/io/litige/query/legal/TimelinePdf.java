package io.litige.query.legal;

import io.litige.query.legal.Document.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code timeline.fr.pdf} or {@code timeline.en.pdf}: for the file of a court. Layout happens in memory, so a long
 * timeline comes in several documents.
 */
final class TimelinePdf implements ExportFile {
    /** Events per document. */
    static final int LENGTH = 1_000;

    private final ExportCase export;
    private final Document document;
    private final Part part;
    private byte @Nullable [] made;

    TimelinePdf(ExportCase export, Document document, Part part) {
        this.export = export;
        this.document = document;
        this.part = part;
    }

    /** As many documents as the timeline needs. */
    static List<ExportFile> parts(ExportCase export, Document document) {
        int parts = Math.toIntExact((export.count() + LENGTH - 1) / LENGTH);
        var files = new ArrayList<ExportFile>();
        for (int i = 0; i < parts; i++) {
            long first = (long) i * LENGTH;
            long last = Math.min(first + LENGTH - 1, export.version());
            files.add(new TimelinePdf(export, document, new Part(first, last, i + 1, parts)));
        }
        return files;
    }

    @Override
    public String name() {
        var base = "timeline." + export.language().code();
        return part.of() == 1 ? base + ".pdf" : base + ".part-%03d.pdf".formatted(part.number());
    }

    /** A document that stands alone is kept between hashing and sending; of several, each is made again. */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (part.of() > 1) {
            make(out);
            return;
        }
        if (made == null) {
            var bytes = new ByteArrayOutputStream();
            make(bytes);
            made = bytes.toByteArray();
        }
        out.write(made);
    }

    private void make(OutputStream out) throws IOException {
        var html = new StringBuilder();
        document.write(part, html::append);
        Pdf.write(
                html.toString(),
                export.request().act().recordedAt(),
                export.request().exportId(),
                out);
    }
}
