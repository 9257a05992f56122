package io.litige.query.legal;

import io.litige.query.legal.Document.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code timeline.fr.pdf} or {@code timeline.en.pdf}: for the file of a court. Layout happens in memory, so a long
 * timeline comes in several documents.
 */
record TimelinePdf(ExportCase export, Document document, Part part) implements ExportFile {
    /** Events per document. */
    static final int LENGTH = 1_000;

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

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var html = new StringBuilder();
        document.write(part, html::append);
        Pdf.write(
                html.toString(),
                export.request().act().recordedAt(),
                export.request().exportId(),
                out);
    }
}
