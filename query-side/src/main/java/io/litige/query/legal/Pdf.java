package io.litige.query.legal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Turns the readable timeline into PDF/A-3a and PDF/UA-1: kept for decades, read aloud by a screen reader. Nothing is
 * fetched from anywhere, and the same page gives the same bytes.
 */
final class Pdf {
    private static final String FAMILY = "Liberation Sans";
    private static final int BUFFER = 64 * 1024;

    static {
        // It would log pieces of the page, and a page is personal.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * @param html well formed
     * @param created stands as the document's date instead of now
     * @param id makes the document's identifier
     * @param enclosed lies within the document; nothing does when null
     */
    static void write(String html, Instant created, UUID id, @Nullable Enclosed enclosed, OutputStream out)
            throws IOException {
        try (var fonts = new PDDocument();
                var renderer = builder(html, fonts).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            date(document, created);
            if (enclosed != null) {
                enclosed.into(document, created);
            }
            document.setDocumentId(id.getMostSignificantBits());
            // It writes byte by byte; whoever packs what is written would be called for each.
            var buffered = new BufferedOutputStream(out, BUFFER);
            document.save(buffered);
            buffered.flush();
        }
    }

    private static PdfRendererBuilder builder(String html, PDDocument document) throws IOException {
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePageSupplier(new Artifacts().pages())
                .withHtmlContent(Glyphs.printable(html), null)
                .withProducer("Litige")
                .useUnicodeLineBreaker(new LineBreaks())
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(face(document, "Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(face(document, "Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(face(document, "Italic"), FAMILY, 400, FontStyle.ITALIC, true);
    }

    /** Without ligatures: they are looked for by regular expressions in every word, ten milliseconds for each event. */
    private static PDFontSupplier face(PDDocument document, String style) throws IOException {
        try (var bytes = font(style)) {
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            outlines.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, outlines, true));
        }
    }

    static InputStream font(String style) {
        return Objects.requireNonNull(
                Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"),
                "the fonts are on board");
    }

    private static void date(PDDocument document, Instant created) throws IOException {
        var calendar = GregorianCalendar.from(created.atZone(java.time.ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        var catalog = document.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var dated = xmp.replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + date(created) + "$2");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static String date(Instant created) {
        return created.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString()
                .replace("Z", "+00:00");
    }
}
