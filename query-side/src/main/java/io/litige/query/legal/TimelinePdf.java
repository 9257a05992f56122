package io.litige.query.legal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code timeline.fr.pdf} or {@code timeline.en.pdf}: for the file of a court, with its data enclosed. Layout happens in
 * memory, so a long timeline comes in several documents.
 */
record TimelinePdf(ExportCase export, Claim claim, Part part, TimelineJson.Kept data) implements ExportFile {
    /** Events per document. */
    static final int LENGTH = 1_000;

    /**
     * Some of the events.
     *
     * @param number from 1
     * @param of how many parts there are
     */
    record Part(long first, long last, int number, int of) {}

    /** As many documents as the timeline needs, and the data of all; what is told for a single one is not told again. */
    static List<ExportFile> parts(ExportCase export, Claim claim) {
        // Two or three more than fit are no reason for a second document.
        int parts = Math.max(1, Math.toIntExact((export.count() + LENGTH / 2) / LENGTH));
        var kept = new TimelineJson.Kept();
        var files = new ArrayList<ExportFile>();
        for (int i = 0; i < parts; i++) {
            long first = (long) i * LENGTH;
            long last = i == parts - 1 ? export.version() : first + LENGTH - 1;
            files.add(new TimelinePdf(export, claim, new Part(first, last, i + 1, parts), kept));
        }
        files.add(new TimelineJson(export, claim, 0, export.version(), kept));
        return files;
    }

    @Override
    public String name() {
        var base = "timeline." + export.language().code();
        return part.of() == 1 ? base + ".pdf" : base + ".part-%03d.pdf".formatted(part.number());
    }

    @Override
    public boolean isLaidOut() {
        return true;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var enclosed = new ByteArrayOutputStream();
        var document = new Document(export, claim, part);
        var lines = new TimelineJson(export, claim, part.first(), part.last(), data).new Lines(enclosed);
        lines.begin();
        document.begin();
        export.tell(part.first(), part.last(), entry -> {
            lines.write(entry);
            document.write(entry);
        });
        lines.end();
        if (part.of() == 1) {
            data.keep(enclosed.toByteArray());
        }
        Pdf.write(
                document.end(),
                claim.signedAt(),
                export.request().exportId(),
                new Enclosed(TimelineJson.NAME, enclosed.toByteArray(), document.enclosed()),
                out);
    }
}
