package io.litige.command.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypesTest {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);

    @Test
    void filesThatAreWhatTheirNameSaysAreTaken() throws IOException {
        assertThat(type(PDF, "invoice.pdf")).isEqualTo("application/pdf");
        assertThat(type(PNG, "SOFA.PNG")).isEqualTo("image/png");
        assertThat(type(JPEG, "sofa.jpeg")).isEqualTo("image/jpeg");
        assertThat(type("Bonjour, le canapé est abîmé.".getBytes(UTF_8), "note.txt"))
                .isEqualTo("text/plain");
        assertThat(type("a;b\n1;2\n".getBytes(UTF_8), "lines.csv")).isEqualTo("text/csv");
        assertThat(type(
                        "From: a@example.org\nSubject: sofa\nDate: Tue, 10 Mar 2026 10:00:00 +0100\n\nhello"
                                .getBytes(UTF_8),
                        "mail.eml"))
                .isEqualTo("message/rfc822");
    }

    @Test
    void aWordDocumentIsTakenAsWhatItsNameMakesOfItsContainer() throws IOException {
        assertThat(type(docx(), "letter.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice.pdf", "photo.png"})
    void aPageCalledSomethingElseIsRefused(String name) {
        refused(Code.EVIDENCE_TYPE_MISMATCH, () -> type("<html><body>hello</body></html>".getBytes(UTF_8), name));
    }

    @Test
    void anArchiveOrAProgramCalledADocumentIsRefused() {
        refused(Code.EVIDENCE_TYPE_MISMATCH, () -> type(zip("a.txt"), "invoice.pdf"));
        refused(Code.EVIDENCE_TYPE_MISMATCH, () -> type("MZ\u0090\u0000\u0003".getBytes(UTF_8), "invoice.pdf"));
        refused(
                Code.EVIDENCE_TYPE_MISMATCH,
                () -> type("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), "sofa.png"));
    }

    @Test
    void honestFilesOfOtherTypesAreRefusedWithTheListOfTypesTaken() {
        refused(Code.EVIDENCE_TYPE_REFUSED, () -> type("<html><body>hello</body></html>".getBytes(UTF_8), "page.html"));
        refused(Code.EVIDENCE_TYPE_REFUSED, () -> type(zip("a.txt"), "all.zip"));
        refused(
                Code.EVIDENCE_TYPE_REFUSED,
                () -> type("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), "sofa.svg"));
    }

    @Test
    void aPageThatPretendsToBePlainTextIsRefused() {
        refused(Code.EVIDENCE_TYPE_REFUSED, () -> type("<html><body>hello</body></html>".getBytes(UTF_8), "note.txt"));
    }

    @Test
    void namesAreComposedAndHideNothing() {
        assertThat(FileTypes.name(" cafe\u0301.pdf ")).isEqualTo("caf\u00e9.pdf");
        refused(Code.EVIDENCE_NAME_REFUSED, () -> FileTypes.name("invoice\u202Efdp.exe"));
        refused(Code.EVIDENCE_NAME_REFUSED, () -> FileTypes.name("a\nb.pdf"));
        refused(Code.EVIDENCE_NAME_REFUSED, () -> FileTypes.name("  "));
        refused(Code.EVIDENCE_NAME_REFUSED, () -> FileTypes.name("x".repeat(256)));
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.rejection().code()).isEqualTo(code);
            assertThat(refusal.rejection().fact("allowed")).isNotBlank();
        });
    }

    private static String type(byte[] content, String name) throws IOException {
        return FileTypes.check(new ByteArrayInputStream(content), name);
    }

    private static byte[] docx() throws IOException {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
