package io.litige.query.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Redaction;
import io.litige.api.value.Withholding;
import io.litige.query.stream.MemoryBlobs;
import io.litige.query.stream.Story;
import io.litige.query.stream.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
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
    @ValueSource(strings = {"timeline.fr.pdf", "timeline.en.pdf", "bordereau.fr.pdf", "bordereau.en.pdf"})
    void isArchivalAndAccessible(String name) throws Exception {
        byte[] pdf = pdf(name, name.substring(name.length() - 6, name.length() - 4));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", name), pdf);

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

    @Test
    void carriesItsData() throws Exception {
        try (var document = Loader.loadPDF(pdf("fr"))) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var data = requireNonNull(names.getEmbeddedFiles().getNames().get("timeline.json"));
            assertThat(data.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(new String(data.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .startsWith("{\"count\":24,")
                    .contains("\"version\":23");
        }
    }

    /** Nothing is described for each line that is drawn: that would be most of the file, and of the time to write it. */
    @Test
    void saysOnceWhatIsDrawnForTheEyeAlone() throws Exception {
        try (var document = Loader.loadPDF(pdf("fr"))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (var page : document.getPages()) {
                var names = page.getResources().getPropertiesNames();
                assertThat(names).extracting(name -> name.getName()).containsExactlyInAnyOrder("Layout", "Pagination");
            }
            assertThat(document.getDocument().getXrefTable().keySet())
                    .extracting(
                            key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filteredOn(object -> object instanceof COSDictionary dictionary
                            && COSName.BACKGROUND.equals(dictionary.getDictionaryObject(COSName.TYPE)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline.fr.pdf", "timeline.en.pdf"})
    void anEventThatIsWithheldIsSaidInLettersThatCanBeDrawn(String name) throws Exception {
        var withheld = new Redaction(8, null, Withholding.BUSINESS_SECRET);
        try (var document = Loader.loadPDF(pdf(name, name.substring(9, 11), List.of(withheld)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .containsAnyOf(
                            "Événement non communiqué (secret des affaires)", "Event not disclosed (business secrecy)")
                    .doesNotContain("[U+25");
        }
    }

    @Test
    void aTextThatIsLeftOutIsNamedInWords() throws Exception {
        var withheld = new Redaction(5, "/content", Withholding.THIRD_PERSON);
        try (var document = Loader.loadPDF(pdf("timeline.fr.pdf", "fr", List.of(withheld)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains("Événement n° 5, contenu : non communiqué à la demande (données d’un tiers)")
                    .doesNotContain("/content");
        }
    }

    @Test
    void noWordOfTheListOfExhibitsIsCutInTwo() throws Exception {
        try (var document = Loader.loadPDF(pdf("bordereau.fr.pdf", "fr"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("correspondance", "Pièce", "Évén.", "Octets", "Émetteur →", "destinataire");
        }
        try (var document = Loader.loadPDF(pdf("bordereau.en.pdf", "en"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("correspondence", "Exhibit", "Event", "Bytes", "Sender →", "recipient");
        }
    }

    /** The head of a table stands at the top of every page, and nowhere else. */
    @Test
    void everyPageOfALongTimelineHasItsHeadOnce() throws Exception {
        var mails = Stream.generate(() -> "E1").limit(120).toList();
        var pdf = pdf("timeline.fr.pdf", "fr", List.of(), story -> mails.stream()
                .map(exhibit -> CourtCase.mail(story, "INBOUND", exhibit, "Anne Lefèvre"))
                .toList());
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            for (int page = 2; page <= 12; page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).as("page %d", page).containsOnlyOnce("Par qui");
            }
        }
    }

    @Test
    void whatSomebodyTypedWithOrdinaryBlanksIsNotTornEither() {
        var breaks = new LineBreaks();
        breaks.setText("Payez « photo.jpg » : 1 039,00 € le 11 mai, n° 20 !");
        assertThat(IntStream.generate(breaks::next).limit(8)).containsExactly(6, 22, 33, 36, 39, 44, 51, -1);
    }

    @Test
    void aLineEndsNeitherWithinAReferenceNorAfterAnApostrophe() {
        var breaks = new LineBreaks();
        breaks.setText("La facture F-2042 d’avril, celle-ci at 10:01");
        assertThat(IntStream.generate(breaks::next).limit(8)).containsExactly(3, 11, 18, 27, 33, 36, 39, 44);
    }

    private static byte[] pdf(String language) throws Exception {
        return pdf("timeline." + language + ".pdf", language);
    }

    private static byte[] pdf(String name, String language) throws Exception {
        return pdf(name, language, List.of());
    }

    private static byte[] pdf(String name, String language, List<Redaction> redactions) throws Exception {
        return pdf(name, language, redactions, story -> List.of());
    }

    private static byte[] pdf(
            String name,
            String language,
            List<Redaction> redactions,
            Function<Story, List<? extends DisputeEvent>> more)
            throws Exception {
        var blobs = new MemoryBlobs();
        try (var store = new TestStore()) {
            var export = new CourtCase(store, blobs, ExportProfile.COURT, language, redactions, more)
                    .opened(new Exports(store.stream(), blobs, (dispute, until) -> Stream.of()));
            for (var file : export.files(CourtCase.CLAIM)) {
                if (file.name().equals(name)) {
                    var out = new ByteArrayOutputStream();
                    file.writeTo(out);
                    return out.toByteArray();
                }
            }
            throw new AssertionError("no PDF in the export");
        }
    }
}
