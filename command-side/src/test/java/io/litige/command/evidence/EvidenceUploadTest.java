package io.litige.command.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.blob.BlobStore;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.command.dispatch.TestDispatcher;
import io.litige.command.dispute.DisputeAggregates;
import io.litige.command.dispute.People;
import io.litige.command.dispute.TestClock;
import io.litige.command.dispute.Wishes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A file over HTTP, down to the event that names it. */
class EvidenceUploadTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);

    private final Configuration axon = DisputeAggregates.inMemory(new TestClock(Wishes.NOW));
    private final TestDispatcher dispatcher = new TestDispatcher(axon.commandGateway());
    private final Shelf shelf = new Shelf();
    private final Call call = new Call(People.AGENT, UUID.randomUUID(), null, Channel.API);
    private final MockMvc http = door(call);

    private MockMvc door(Call call) {
        return MockMvcBuilders.standaloneSetup(new EvidenceCommandController(
                        dispatcher.dispatcher(), new Upload(shelf, new EvidenceSettings(DataSize.ofBytes(64)))))
                .setCustomArgumentResolvers(new OneCall(call))
                .build();
    }

    @BeforeEach
    void register() {
        dispatcher.send(People.AGENT, Wishes.register());
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void theContentIsStoredAndTheEventNamesIt() throws Exception {
        http.perform(upload("invoice.pdf", PDF))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"d4\""))
                .andExpect(jsonPath("$.created[0]").value("E1"));
        var event = evidence().getFirst();
        assertThat(event.mediaType()).isEqualTo("application/pdf");
        assertThat(event.size()).isEqualTo(PDF.length);
        assertThat(event.fileName().reveal()).isEqualTo("invoice.pdf");
        assertThat(event.sha256().reveal()).isEqualTo(Shelf.sha256(PDF));
        assertThat(shelf.open(event.blob()).readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void theSameRequestAgainIsOnePiece() throws Exception {
        http.perform(upload("invoice.pdf", PDF)).andExpect(status().isCreated());
        http.perform(upload("invoice.pdf", PDF))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.created[0]").value("E1"));
        assertThat(evidence()).hasSize(1);
        assertThat(shelf.contents).hasSize(1);
    }

    @Test
    void aFileThatIsNotWhatItSaysLeavesNothingBehind() {
        assertThatThrownBy(() -> http.perform(upload("invoice.pdf", "<html></html>".getBytes(UTF_8))))
                .hasRootCauseInstanceOf(Rejected.class);
        assertThat(shelf.contents).isEmpty();
        assertThat(evidence()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() throws Exception {
        var large = ("%PDF-1.7\n" + "x".repeat(64)).getBytes(UTF_8);
        http.perform(upload("invoice.pdf", large)).andExpect(status().isContentTooLarge());
        assertThat(shelf.contents).isEmpty();
        assertThat(evidence()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusedCallerLeavesNothingBehind(Actor caller, Code refusal) {
        var refused = door(new Call(caller, UUID.randomUUID(), null, Channel.API));
        assertThatThrownBy(() -> refused.perform(upload("invoice.pdf", PDF)))
                .rootCause()
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.rejection().code()).isEqualTo(refusal));
        assertThat(shelf.contents).isEmpty();
        assertThat(evidence()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(People.STRANGER, Code.DISPUTE_NOT_FOUND),
                Arguments.of(People.AUDITOR, Code.ACTION_NOT_PERMITTED));
    }

    @Test
    void aDisputeThatDoesNotExistLeavesNothingBehind() {
        var nowhere = multipart("/disputes/{dispute}/evidence", UUID.randomUUID())
                .file(new MockMultipartFile("file", "invoice.pdf", "application/octet-stream", PDF))
                .param("type", "INVOICE");
        assertThatThrownBy(() -> http.perform(nowhere)).hasRootCauseInstanceOf(Rejected.class);
        assertThat(shelf.contents).isEmpty();
    }

    private static RequestBuilder upload(String name, byte[] content) {
        return multipart("/disputes/{dispute}/evidence", Wishes.DISPUTE)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("type", "INVOICE")
                .param("description", "The second invoice");
    }

    private List<EvidenceAdded> evidence() {
        return axon.eventStore()
                .readEvents(Wishes.DISPUTE.toString())
                .asStream()
                .<Object>map(message -> message.getPayload())
                .filter(EvidenceAdded.class::isInstance)
                .map(EvidenceAdded.class::cast)
                .toList();
    }

    /** Gives every request the same call, as one key of one caller does. */
    private record OneCall(Call call) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Call.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return call;
        }
    }

    /** A store in memory that keeps the promises of its port. */
    private static final class Shelf implements BlobStore {
        private final Map<String, byte[]> contents = new HashMap<>();

        @Override
        public Stored put(DisputeId dispute, Content content, long maxBytes) throws IOException {
            var bytes = content.open().readNBytes((int) maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new TooLarge(maxBytes);
            }
            var sha256 = sha256(bytes);
            contents.put(dispute + "/" + sha256, bytes);
            return new Stored(dispute + "/" + sha256, sha256, bytes.length);
        }

        @Override
        public InputStream open(String key) {
            return new ByteArrayInputStream(contents.getOrDefault(key, new byte[0]));
        }

        @Override
        public void erase(DisputeId dispute) {
            contents.keySet().removeIf(key -> key.startsWith(dispute + "/"));
        }

        static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
