package io.litige.query.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Redaction;
import io.litige.api.value.Withholding;
import io.litige.query.stream.MemoryBlobs;
import io.litige.query.stream.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports over a real event store: complete, checkable, and the same each time, or refused. */
@NullUnmarked
class ExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MemoryBlobs BLOBS = new MemoryBlobs();
    private static TestStore store;
    private static Exports exports;

    @BeforeAll
    static void start() {
        store = new TestStore();
        exports = new Exports(store.stream(), BLOBS, (dispute, until) -> Stream.of());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Tag("requirement-50")
    @Test
    void holdsEveryEventAndEveryFileItNames() {
        var files = files(court());

        assertThat(files.keySet())
                .containsExactly(
                        "LISEZMOI.txt",
                        "README.txt",
                        "bordereau.csv",
                        "bordereau.fr.pdf",
                        "exhibits/P-001.custody.json",
                        "exhibits/P-001_facture-n-0112-copie.pdf",
                        "exhibits/P-002.custody.json",
                        "exhibits/P-002_ete-gnp.png",
                        "timeline.fr.pdf",
                        "timeline.json");
        var entries = json(files, "timeline.json").get("entries");
        assertThat(entries.valueStream().map(entry -> entry.get("version").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 24).boxed().toList());
        assertThat(entries.get(23).get("event").asString()).isEqualTo("export-requested");
        assertThat(entries.valueStream())
                .allSatisfy(entry -> assertThat(entry.get("told").get("fr").asString())
                        .isNotEqualTo(entry.get("told").get("en").asString()));
        assertThat(json(files, "exhibits/P-001.custody.json")
                        .get("sha256")
                        .get("text")
                        .asString())
                .isEqualTo(MemoryBlobs.sha256(files.get("exhibits/P-001_facture-n-0112-copie.pdf")));
    }

    @Test
    void theSameIsMadeOfTheSameWhereverAndWheneverItIsMade() {
        var court = court();
        var first = files(court);
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            store.append(List.of(court.story.call("C9", "Plus tard.", "2026-05-01T08:00:00Z", "2026-05-01T08:00:00Z")));

            assertThat(files(court)).containsExactlyEntriesOf(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatIsLeftOutIsGoneWhereverItIsRepeatedAndNamed() {
        var court = new CourtCase(
                store,
                BLOBS,
                ExportProfile.COURT,
                "fr",
                List.of(
                        new Redaction(5, "/content", Withholding.THIRD_PERSON),
                        new Redaction(8, null, Withholding.BUSINESS_SECRET)));
        var files = files(court);

        assertThat(text(files, "timeline.json"))
                .doesNotContain("Je veux 40 euros")
                .contains("Je veux 400 euros");
        var withheld = json(files, "timeline.json").get("entries").get(8);
        assertThat(withheld.get("withheld").asString()).isEqualTo("BUSINESS_SECRET");
        assertThat(withheld.has("facts") || withheld.has("who")).isFalse();
        assertThat(withheld.get("told").get("fr").asString()).contains("secret des affaires");
        assertThat(files).doesNotContainKey("exhibits/P-002_ete-gnp.png").containsKey("exhibits/P-002.custody.json");
        assertThat(text(files, "bordereau.csv")).contains("\"2\",\"secret des affaires\"");
        assertThat(court.opened(exports).withheld()).containsExactly(8L);
    }

    @Test
    void whatACorrectionOfAWithheldEventSaysIsWithheldToo() {
        var court = new CourtCase(
                store, BLOBS, ExportProfile.COURT, "fr", List.of(new Redaction(5, null, Withholding.THIRD_PERSON)));

        assertThat(text(files(court), "timeline.json")).doesNotContain("Je veux 40 euros", "Je veux 400 euros");
        assertThat(court.opened(exports).withheld()).containsExactly(5L, 6L);
    }

    @Test
    void aPathThatLeadsToNoTextIsRefused() {
        var court = new CourtCase(
                store,
                BLOBS,
                ExportProfile.COURT,
                "fr",
                List.of(new Redaction(5, "/channel", Withholding.THIRD_PERSON)));

        assertThat(refusal(court).code()).isEqualTo(Code.REDACTION_NOT_ALLOWED);
        assertThat(refusal(court).fact("path")).isEqualTo("/channel");
    }

    @Test
    void anAuditGetsNoTextAndNoExhibit() {
        var files = files(new CourtCase(store, BLOBS, ExportProfile.AUDIT, "en"));

        assertThat(files.keySet()).noneMatch(name -> name.matches("exhibits/.*(pdf|png)"));
        assertThat(text(files, "timeline.json")).doesNotContain("Je veux", "Facture");
    }

    @Test
    void aMissingExhibitIsRefusedByItsNumber() {
        var court = court();
        BLOBS.lose(court.photo.key());

        assertThat(refusal(court).code()).isEqualTo(Code.EXPORT_INCOMPLETE);
        assertThat(refusal(court).fact("exhibits")).isEqualTo("P-002: content missing");
    }

    @Test
    void anAlteredExhibitIsRefusedByItsNumber() {
        var court = court();
        BLOBS.alter(court.invoice.key());
        BLOBS.lose(court.photo.key());

        assertThat(refusal(court).fact("exhibits")).isEqualTo("P-001: content altered, P-002: content missing");
    }

    @Test
    void aMissingEventIsRefusedByItsNumber() {
        var court = court();
        store.lose(court.story.dispute(), 3);
        store.lose(court.story.dispute(), 7);

        assertThat(refusal(court).code()).isEqualTo(Code.EXPORT_INCOMPLETE);
        assertThat(refusal(court).fact("missingEvents")).isEqualTo("3, 7");
    }

    @Test
    void aMissingRegistrationIsRefusedToo() {
        var court = court();
        store.lose(court.story.dispute(), 0);

        assertThat(refusal(court).fact("missingEvents")).isEqualTo("0");
    }

    @Test
    void anUnknownExportIsNotFound() {
        var court = court();

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> exports.open(court.story.dispute(), UUID.randomUUID(), 23))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.EXPORT_NOT_FOUND));
    }

    @Test
    void theListOfExhibitsIsSafeToOpenInASpreadsheet() {
        var csv = text(files(court()), "bordereau.csv");

        assertThat(csv)
                .startsWith("\ufeff\"Pièce n°\",\"Intitulé\",")
                .contains("\r\n\"1\",\"'=HYPERLINK(\"\"http://x\"\")");
        assertThat(ExhibitList.quoted("  @cmd")).isEqualTo("\"'  @cmd\"");
        assertThat(ExhibitList.quoted("-1")).isEqualTo("\"'-1\"");
        assertThat(ExhibitList.quoted("plain")).isEqualTo("\"plain\"");
    }

    @Test
    void theListOfExhibitsSaysFromWhomToWhomAndNeverGuesses() {
        var told = text(files(mailed(List.of())), "bordereau.csv");
        var silent = text(files(court()), "bordereau.csv");

        assertThat(told)
                .contains("\"Émetteur → destinataire\"", "\"Anne Lefèvre\u00a0→ entreprise\",\"facture\",\"PDF\"")
                .contains("\"entreprise\u00a0→ Me Durand\",\"correspondance\",\"PNG\"");
        assertThat(silent).contains("\"client\",\"facture\"").doesNotContain("entreprise\u00a0→");
    }

    @Test
    void aCommunicationThatIsWithheldSaysNothingInTheListOfExhibitsEither() {
        var csv = text(files(mailed(List.of(new Redaction(23, null, Withholding.THIRD_PERSON)))), "bordereau.csv");

        assertThat(csv).doesNotContain("Anne Lefèvre").contains("\"client\",\"facture\"", "Me Durand");
    }

    @Test
    void aCourtIsNamedOnTheCoverUnlessItsEventIsWithheld() {
        var withheld = new Redaction(23, null, Withholding.THIRD_PERSON);

        assertThat(page(atCourt(List.of()))).contains("Tribunal judiciaire de Lyon, RG 26/1187");
        assertThat(new ExhibitPage(atCourt(List.of()).opened(exports)).html())
                .contains("Tribunal judiciaire de Lyon", "RG 26/1187", "Demandeur");
        assertThat(page(atCourt(List.of(withheld)))).doesNotContain("Tribunal judiciaire", "RG 26/1187");
        assertThat(new ExhibitPage(atCourt(List.of(withheld)).opened(exports)).html())
                .doesNotContain("Tribunal judiciaire", "RG 26/1187", "Demandeur");
    }

    @Test
    void aTextThatIsLeftOutIsNamedOnceWithTheReasonThatWasGiven() {
        var court = new CourtCase(
                store,
                BLOBS,
                ExportProfile.COURT,
                "fr",
                List.of(new Redaction(5, "/content", Withholding.THIRD_PERSON)));

        assertThat(page(court)).containsOnlyOnce("Événement n°\u00a05, contenu");
    }

    @Test
    void aPartSaysWhereTheOthersAreAndNothingOfWhatTheyHide() {
        var export = court().opened(exports);
        var document = new Document(export, CourtCase.CLAIM, new TimelinePdf.Part(20, 22, 2, 3));
        document.begin();
        export.tell(20, 22, document::write);
        var html = document.end();

        assertThat(html)
                .contains("Partie 2 sur 3\u00a0: événements n°\u00a020 à n°\u00a022.", "dans la partie 3")
                .contains("Aucun dans cette partie")
                .doesNotContain("Aucun\u00a0: tous les textes", "Tous les événements, dans");
    }

    @Test
    void thePageIsWellFormedAndEscapesWhatPeopleTyped() throws Exception {
        var export = court().opened(exports);
        var document = new Document(export, CourtCase.CLAIM, new TimelinePdf.Part(0, 23, 1, 1));
        document.begin();
        export.tell(0, 23, document::write);
        var html = document.end();

        assertThat(html).doesNotContain("<b>", "\u202e").contains("&lt;b&gt;", "[U+202E]", "<html", "lang=\"fr\"");
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(html)
                .contains("Corrigé par le n°\u00a06", "Consigné 2\u00a0jours après les faits")
                .contains("texte effacé, plus lisible par personne");
    }

    @Test
    void englishIsEnglishThroughout() {
        var files = files(new CourtCase(store, BLOBS, ExportProfile.INTERNAL_FULL, "en"));

        assertThat(files).containsKeys("timeline.en.pdf", "bordereau.en.pdf");
        assertThat(text(files, "bordereau.csv")).contains("Exhibit no.");
    }

    @Test
    void theCustomersOwnCopyHidesTextsAboutOthersAndSaysSo() {
        // The golden events carry texts under another pseudonym than the registered customer's; those are third
        // persons.
        var files = files(new CourtCase(store, BLOBS, ExportProfile.DATA_SUBJECT, "fr"));

        assertThat(text(files, "timeline.json"))
                .doesNotContain("Je veux 40 euros")
                .contains("\"hidden\":\"WITHHELD\"");
    }

    private static CourtCase mailed(List<Redaction> redactions) {
        return new CourtCase(
                store,
                BLOBS,
                ExportProfile.COURT,
                "fr",
                redactions,
                story -> List.of(
                        CourtCase.mail(story, "INBOUND", "E1", "Anne Lefèvre"),
                        CourtCase.mail(story, "OUTBOUND", "E2", "Me Durand"),
                        CourtCase.mail(story, "INTERNAL", "E2", "Service qualité")));
    }

    private static CourtCase atCourt(List<Redaction> redactions) {
        return new CourtCase(
                store,
                BLOBS,
                ExportProfile.COURT,
                "fr",
                redactions,
                story -> List.of(story.golden(CourtCaseOpened.class, "2026-04-03T09:00:00Z", "2026-04-03T09:00:00Z")));
    }

    private static String page(CourtCase court) {
        var export = court.opened(exports);
        var document = new Document(export, CourtCase.CLAIM, new TimelinePdf.Part(0, export.version(), 1, 1));
        document.begin();
        export.tell(0, export.version(), document::write);
        return document.end();
    }

    private CourtCase court() {
        return new CourtCase(store, BLOBS, ExportProfile.COURT, "fr");
    }

    private static Map<String, byte[]> files(CourtCase court) {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            for (var file : court.opened(exports).files(CourtCase.CLAIM)) {
                var out = new ByteArrayOutputStream();
                file.writeTo(out);
                files.put(file.name(), out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Rejection refusal(CourtCase court) {
        var refusals = new ArrayList<Rejection>();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> court.opened(exports))
                .satisfies(e -> refusals.add(e.rejection()));
        return refusals.getFirst();
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return JSON.readTree(files.get(name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
