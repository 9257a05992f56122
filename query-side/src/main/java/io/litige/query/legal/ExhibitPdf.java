package io.litige.query.legal;

import java.io.IOException;
import java.io.OutputStream;

/** {@code bordereau.fr.pdf} or {@code bordereau.en.pdf}: the list of exhibits as it is annexed to pleadings (CPC 768). */
record ExhibitPdf(ExportCase export, Claim claim) implements ExportFile {
    @Override
    public String name() {
        return "bordereau." + export.language().code() + ".pdf";
    }

    @Override
    public boolean isLaidOut() {
        return true;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Pdf.write(
                new ExhibitPage(export).html(),
                claim.signedAt(),
                export.request().exportId(),
                null,
                out);
    }
}
