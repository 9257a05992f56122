package io.litige.query.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.query.stream.MemoryBlobs;
import io.litige.query.stream.StreamDoor;
import io.litige.query.stream.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF is what it says it is: archival and accessible by the reference validator, and legible. */
class PdfTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void isArchivalAndAccessible(String language) throws Exception {
        byte[] pdf = pdf(language);
        Files.write(Path.of("target", "timeline." + language + ".pdf"), pdf);

        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .filteredOn(assertion -> assertion.getStatus().name().equals("FAILED"))
                        .as("%s", flavour)
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Tag("requirement-52")
    @Test
    void canBeReadAndSearched() throws Exception {
        try (var document = Loader.loadPDF(pdf("fr"))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Chronologie du litige L-");
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains("On m’a facturé deux fois la même machine", "Photographie du choc [U+1F600]", "129,90 €");
        }
    }

    private static byte[] pdf(String language) throws Exception {
        var blobs = new MemoryBlobs();
        try (var store = new TestStore()) {
            var court = new CourtCase(store, blobs, ExportProfile.COURT, language);
            var legal = new Actor(
                    new AgentId("demo-legal"), Set.of(Role.LEGAL), Set.of(), new Mandate(Money.euros("0.00"), "none"));
            var out = new ByteArrayOutputStream();
            new Exports(new StreamDoor(store.stream()), store.stream(), blobs)
                    .prepare(court.story.dispute(), court.exportId, legal)
                    .writeTo(out);
            try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".pdf") && entry.getName().startsWith("timeline")) {
                        return zip.readAllBytes();
                    }
                }
            }
            throw new AssertionError("no PDF in the export");
        }
    }
}
