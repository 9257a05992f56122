package io.litige.query.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.litige.api.access.Actor;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.query.stream.MemoryBlobs;
import io.litige.query.stream.StreamDoor;
import io.litige.query.stream.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports over a real event store: complete, checkable, and the same each time, or refused. */
@NullUnmarked
class ExportTest {
    private static final Actor LEGAL = actor("demo-legal", Role.LEGAL);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MemoryBlobs BLOBS = new MemoryBlobs();
    private static TestStore store;
    private static Exports exports;

    @BeforeAll
    static void start() {
        store = new TestStore();
        exports = new Exports(new StreamDoor(store.stream()), store.stream(), BLOBS);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Tag("requirement-50")
    @Test
    void holdsEveryEventUpToTheRequestAndEveryFileItNames() {
        var court = court();
        store.append(List.of(court.story.call("C9", "Trop tard.", "2026-05-01T08:00:00Z", "2026-05-01T08:00:00Z")));

        var files = unzip(download(court));

        assertThat(files.keySet())
                .containsExactly(
                        "LISEZMOI.txt",
                        "README.txt",
                        "exhibits.csv",
                        "exhibits/E-001_facture-n-0112-copie.pdf",
                        "exhibits/E-002_ete-gnp.png",
                        "manifest.json",
                        "manifest.sha256",
                        "timeline.fr.html",
                        "timeline.fr.pdf",
                        "timeline.json");
        var entries = json(files, "timeline.json").get("entries");
        assertThat(entries.valueStream().map(entry -> entry.get("version").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 24).boxed().toList());
        assertThat(entries.get(23).get("event").asString()).isEqualTo("export-requested");
        assertThat(entries.valueStream())
                .allSatisfy(entry -> assertThat(entry.get("told").get("fr").asString())
                        .isNotEqualTo(entry.get("told").get("en").asString()));
    }

    @Tag("requirement-52")
    @Test
    void theManifestClaimsExactlyWhatIsThere() {
        var files = unzip(download(court()));
        var manifest = json(files, "manifest.json");

        assertThat(manifest.get("count").asInt()).isEqualTo(24);
        assertThat(manifest.get("firstSequence").asInt()).isZero();
        assertThat(manifest.get("lastSequence").asInt()).isEqualTo(23);
        assertThat(manifest.get("profile").asString()).isEqualTo("COURT");
        assertThat(manifest.get("files").valueStream()).hasSize(8).allSatisfy(file -> {
            byte[] content = files.get(file.get("name").asString());
            assertThat(file.get("size").asInt()).isEqualTo(content.length);
            assertThat(file.get("sha256").asString()).isEqualTo(MemoryBlobs.sha256(content));
        });
        var lines = text(files, "timeline.json").lines().toList();
        assertThat(manifest.get("events").valueStream()).hasSize(24).allSatisfy(event -> {
            var line = lines.get(1 + event.get("sequence").asInt()).replaceAll(",$", "");
            assertThat(JSON.readTree(line).get("event").asString())
                    .isEqualTo(event.get("name").asString());
            assertThat(event.get("sha256").asString())
                    .isEqualTo(MemoryBlobs.sha256(line.getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void anErasedTextIsNamedAndNothingElseIsMissing() {
        var manifest = json(unzip(download(court())), "manifest.json");

        assertThat(manifest.get("notDisclosed").valueStream()).singleElement().satisfies(note -> {
            assertThat(note.get("sequence").asInt()).isEqualTo(19);
            assertThat(note.get("path").asString()).isEqualTo("/facts/statement");
            assertThat(note.get("hidden").asString()).isEqualTo("ERASED");
        });
    }

    @Tag("requirement-52")
    @Test
    void theSystemsOwnToolFindsEveryDigestRight(@TempDir Path folder) throws Exception {
        unpack(unzip(download(court())), folder);

        var check = run(folder, "sha256sum", "--strict", "-c", "manifest.sha256");

        assertThat(check).hasSize(9).allSatisfy(line -> assertThat(line).endsWith(": OK"));
    }

    @Test
    void theCheckOfOneEventWorksAsTheReadmeSays(@TempDir Path folder) throws Exception {
        var files = unzip(download(court()));
        unpack(files, folder);
        var command = text(files, "README.txt")
                .lines()
                .filter(line -> line.startsWith("sed "))
                .findFirst()
                .orElseThrow();

        assertThat(run(folder, "sh", "-c", command).getFirst())
                .startsWith(json(files, "manifest.json")
                        .get("events")
                        .get(0)
                        .get("sha256")
                        .asString());
    }

    @Test
    void theSameExportIsTheSameFileWhereverAndWheneverItIsMade() {
        var court = court();
        byte[] first = download(court);
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            store.append(List.of(court.story.call("C9", "Plus tard.", "2026-05-01T08:00:00Z", "2026-05-01T08:00:00Z")));

            assertThat(MemoryBlobs.sha256(download(court))).isEqualTo(MemoryBlobs.sha256(first));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aMissingExhibitIsRefusedByItsNumber() {
        var court = court();
        BLOBS.lose(court.photo.key());

        assertThat(refusal(court, LEGAL).code()).isEqualTo(Code.EXPORT_INCOMPLETE);
        assertThat(refusal(court, LEGAL).fact("exhibits")).isEqualTo("E-002: content missing");
    }

    @Test
    void anAlteredExhibitIsRefusedByItsNumber() {
        var court = court();
        BLOBS.alter(court.invoice.key());
        BLOBS.lose(court.photo.key());

        assertThat(refusal(court, LEGAL).fact("exhibits")).isEqualTo("E-001: content altered, E-002: content missing");
    }

    @Test
    void aMissingEventIsRefusedByItsNumber() {
        var court = court();
        store.lose(court.story.dispute(), 3);
        store.lose(court.story.dispute(), 7);

        assertThat(refusal(court, LEGAL).code()).isEqualTo(Code.EXPORT_INCOMPLETE);
        assertThat(refusal(court, LEGAL).fact("missingEvents")).isEqualTo("3, 7");
    }

    @Test
    void aMissingRegistrationIsRefusedToo() {
        var court = court();
        store.lose(court.story.dispute(), 0);

        assertThat(refusal(court, LEGAL).fact("missingEvents")).isEqualTo("0");
    }

    @Test
    void anUnknownExportIsNotFound() {
        var court = court();

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> exports.prepare(court.story.dispute(), UUID.randomUUID(), LEGAL))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.EXPORT_NOT_FOUND));
    }

    @Test
    void onlyLegalStaffTakeAnExportAndStrangersLearnNothing() {
        var court = court();
        var agent = new Actor(new AgentId("demo-agent"), Set.of(Role.AGENT), Set.of("care"), LEGAL.mandate());

        assertThat(refusal(court, agent).code()).isEqualTo(Code.ACTION_NOT_PERMITTED);
        assertThat(refusal(court, actor("stranger", Role.AGENT)).code()).isEqualTo(Code.DISPUTE_NOT_FOUND);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> exports.prepare(new DisputeId(UUID.randomUUID()), court.exportId, LEGAL))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.DISPUTE_NOT_FOUND));
    }

    @Test
    void theListOfExhibitsIsSafeToOpenInASpreadsheet() {
        var csv = text(unzip(download(court())), "exhibits.csv");

        assertThat(csv)
                .startsWith("\ufeff\"Pièce\",\"Intitulé\",")
                .contains("\r\n\"E-001\",\"'=HYPERLINK(\"\"http://x\"\")");
        assertThat(ExhibitList.quoted("  @cmd")).isEqualTo("\"'  @cmd\"");
        assertThat(ExhibitList.quoted("-1")).isEqualTo("\"'-1\"");
        assertThat(ExhibitList.quoted("plain")).isEqualTo("\"plain\"");
    }

    @Test
    void thePageIsWellFormedAndEscapesWhatPeopleTyped() throws Exception {
        var html = text(unzip(download(court())), "timeline.fr.html");

        assertThat(html).doesNotContain("<b>", "\u202e").contains("&lt;b&gt;", "[U+202E]", "<html", "lang=\"fr\"");
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(html).contains("Corrigé par le n°\u00a06", "Consigné 2\u00a0jours après les faits");
    }

    @Test
    void englishIsEnglishThroughout() {
        var court = new CourtCase(store, BLOBS, ExportProfile.INTERNAL_FULL, "en");
        var files = unzip(download(court));

        assertThat(files).containsKeys("timeline.en.html", "timeline.en.pdf");
        assertThat(text(files, "timeline.en.html")).contains("Timeline of dispute", "By whom", "Corrected by no. 6");
    }

    @Test
    void aMediatorGetsEveryEventButNoBusinessSecret() {
        var files = unzip(download(new CourtCase(store, BLOBS, ExportProfile.MEDIATOR, "fr")));

        assertThat(json(files, "manifest.json").get("count").asInt()).isEqualTo(24);
        assertThat(json(files, "manifest.json").get("profileRule").get("en").asString())
                .contains("business secrecy");
    }

    @Test
    void theCustomersOwnCopyHidesTextsAboutOthersAndSaysSo() {
        // The golden events carry texts under another pseudonym than the registered customer's; those are third
        // persons.
        var files = unzip(download(new CourtCase(store, BLOBS, ExportProfile.DATA_SUBJECT, "fr")));
        var manifest = json(files, "manifest.json");

        assertThat(manifest.get("notDisclosed").valueStream())
                .filteredOn(note -> note.get("hidden").asString().equals("WITHHELD"))
                .isNotEmpty();
        assertThat(text(files, "timeline.json")).doesNotContain("Je veux 40 euros");
        assertThat(manifest.get("count").asInt()).isEqualTo(24);
    }

    private CourtCase court() {
        return new CourtCase(store, BLOBS, ExportProfile.COURT, "fr");
    }

    private static byte[] download(CourtCase court) {
        var out = new ByteArrayOutputStream();
        try {
            exports.prepare(court.story.dispute(), court.exportId, LEGAL).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Rejection refusal(CourtCase court, Actor actor) {
        var refusals = new ArrayList<Rejection>();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> exports.prepare(court.story.dispute(), court.exportId, actor))
                .satisfies(e -> refusals.add(e.rejection()));
        return refusals.getFirst();
    }

    private static Map<String, byte[]> unzip(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void unpack(Map<String, byte[]> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static List<String> run(Path folder, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return JSON.readTree(files.get(name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Actor actor(String id, Role role) {
        return new Actor(new AgentId(id), Set.of(role), Set.of("none"), new Mandate(Money.euros("0.00"), "none"));
    }
}
