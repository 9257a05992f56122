package io.litige.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.litige.api.access.Actor;
import io.litige.api.blob.BlobStore;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.query.stream.MemoryBlobs;
import io.litige.query.stream.Story;
import io.litige.query.stream.StreamDoor;
import io.litige.query.stream.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The list of evidence and the download of its content, over a real event store. */
@NullUnmarked
class EvidenceTest {
    private static final Actor AGENT = actor("demo-agent", "care");
    private static final MemoryBlobs BLOBS = new MemoryBlobs();
    private static TestStore store;
    private static EvidenceQueryController controller;
    private Story story;
    private byte[] content;
    private BlobStore.Stored stored;

    @BeforeAll
    static void start() {
        store = new TestStore();
        controller = new EvidenceQueryController(
                new Evidence(
                        new StreamDoor(store.stream()),
                        store.stream(),
                        BLOBS,
                        (dispute, until) -> Stream.of(),
                        Clock.systemUTC()),
                BLOBS);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void aDisputeWithTwoPieces() throws IOException {
        story = new Story();
        content = new byte[200_000];
        new Random(11).nextBytes(content);
        stored = BLOBS.put(story.dispute(), () -> new ByteArrayInputStream(content), content.length);
        store.append(List.of(
                story.golden(DisputeRegistered.class, "2026-03-02T08:30:00Z", "2026-03-02T08:31:00Z"),
                piece("E1", "Reçu n° 1 “copie”.pdf", stored.sha256()),
                piece("E2", null, null)));
    }

    @Test
    void everyPieceIsListedWithItsDigestAndWhatWasErasedIsSaidToBe() {
        var answer = controller.list(story.dispute(), AGENT);
        var list = answer.getBody();

        assertThat(answer.getHeaders().getETag()).isEqualTo("\"d2\"");
        assertThat(list.items()).extracting(EvidenceItem::id).containsExactly("E1", "E2");
        assertThat(list.items().getFirst().sha256().text()).isEqualTo(stored.sha256());
        assertThat(list.items().getFirst().size()).isEqualTo(200_000);
        assertThat(list.items().getLast().fileName().text()).isNull();
        assertThat(list.items().getLast().fileName().hidden()).hasToString("ERASED");
    }

    @Test
    void theContentIsAFileToKeepAndNeverAPageToShow() throws IOException {
        var response = new MockHttpServletResponse();

        controller.download(story.dispute(), "E1", null, null, null, AGENT, response);

        assertThat(response.getContentAsByteArray()).isEqualTo(content);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Re%C3%A7u%20n%C2%B0%201%20%E2%80%9Ccopie%E2%80%9D.pdf");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void alteredContentNeverArrivesWhole() {
        BLOBS.alter(stored.key());
        var response = new MockHttpServletResponse();

        assertThatIOException()
                .isThrownBy(() -> controller.download(story.dispute(), "E1", null, null, null, AGENT, response));
        assertThat(response.getContentAsByteArray()).hasSizeLessThan(content.length);
    }

    @Test
    void ofAlteredContentNoPartArrives() throws IOException {
        var response = new MockHttpServletResponse();
        controller.download(story.dispute(), "E1", "bytes=100000-100003", null, null, AGENT, response);
        assertThat(response.getStatus()).isEqualTo(206);
        assertThat(response.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(content, 100_000, 100_004));
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes 100000-100003/200000");
        BLOBS.alter(stored.key());
        var altered = new MockHttpServletResponse();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> controller.download(story.dispute(), "E1", "bytes=0-3", null, null, AGENT, altered))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.EVIDENCE_ALTERED));
        assertThat(altered.getContentAsByteArray()).isEmpty();
    }

    @Test
    void lostContentIsAFaultOfOursAndNotAnEmptyFile() {
        BLOBS.lose(stored.key());

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> controller.download(
                        story.dispute(), "E1", null, null, null, AGENT, new MockHttpServletResponse()));
    }

    @Test
    void anErasedOrUnknownPieceIsNotFound() {
        assertThat(refusal("E2", AGENT)).isEqualTo(Code.EVIDENCE_NOT_FOUND);
        assertThat(refusal("E9", AGENT)).isEqualTo(Code.EVIDENCE_NOT_FOUND);
    }

    @Test
    void strangersDoNotLearnThatTheDisputeExists() {
        assertThat(refusal("E1", actor("stranger", "billing"))).isEqualTo(Code.DISPUTE_NOT_FOUND);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> controller.list(story.dispute(), actor("stranger", "billing")))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.DISPUTE_NOT_FOUND));
    }

    private Code refusal(String id, Actor actor) {
        try {
            controller.download(story.dispute(), id, null, null, null, actor, new MockHttpServletResponse());
        } catch (Rejected e) {
            return e.rejection().code();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not refused");
    }

    private EvidenceAdded piece(String id, @Nullable String name, @Nullable String sha256) {
        return story.golden(
                EvidenceAdded.class,
                "2026-03-03T10:00:00Z",
                "2026-03-03T10:00:01Z",
                Map.of(
                        "id", id,
                        "fileName", text(name),
                        "size", stored.size(),
                        "sha256", text(sha256),
                        "blob", stored.key()));
    }

    private static Map<String, Object> text(@Nullable String value) {
        var text = new HashMap<String, Object>();
        text.put("subject", Story.CUSTOMER.value());
        text.put("dataClass", DataClass.FREE_TEXT);
        if (value != null) {
            text.put("value", value);
        }
        return text;
    }

    private static Actor actor(String id, String team) {
        return new Actor(
                new AgentId(id), Set.of(Role.AGENT), Set.of(team), new Mandate(Money.euros("100.00"), "mandates-1"));
    }
}
