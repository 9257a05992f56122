package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.TiledNodes;
import io.litige.api.proof.VerifierKey;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Asks one witness to sign a checkpoint (C2SP tlog-witness). What it answers is taken from a stranger, and checked. */
final class WitnessClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int MOST_CHARACTERS = 4_096;

    private final URI address;
    private final VerifierKey key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private WitnessClient(URI address, VerifierKey key) {
        this.address = address;
        this.key = key;
    }

    /** @throws StartupRefused when it is not fully and rightly said who the witness is */
    static WitnessClient of(ProofProperties.Witness witness) {
        var url = String.valueOf(witness.url());
        try {
            var key = VerifierKey.parse(String.valueOf(witness.key()));
            if (key.type() == VerifierKey.WITNESS && url.matches("https?://[^/?#]+(/[^?#]*)?")) {
                return new WitnessClient(URI.create(url.replaceFirst("/$", "") + "/add-checkpoint"), key);
            }
        } catch (Malformed e) {
            throw wrong(e.getMessage(), e);
        }
        throw wrong("it needs an http(s) url and the vkey of a witness (type 04)", null);
    }

    private static StartupRefused wrong(
            @org.jspecify.annotations.Nullable String why, @org.jspecify.annotations.Nullable Exception cause) {
        return new StartupRefused(
                "A witness in litige.proof.anchors.witnesses is wrong: " + why,
                "Give its url and its key, as the witness prints it when it starts.",
                cause);
    }

    String name() {
        return key.name();
    }

    /**
     * The witness's signature.
     *
     * @param known size of the checkpoint it is believed to have seen last
     * @throws LogMoved when it has seen another history, or a longer one
     * @throws IOException when it does not answer, or not as it should
     */
    SignedNote.Signature cosign(SignedNote note, long known, TiledNodes nodes) throws IOException {
        var checkpoint = Checkpoint.parse(note.text());
        var answer = ask(note, checkpoint, known, nodes);
        if (answer.statusCode() == 409) {
            long seen = seen(answer.body());
            if (seen > checkpoint.size()) {
                throw new LogMoved("the log was shortened: it has " + checkpoint.size() + " leaves, the witness "
                        + name() + " has seen " + seen);
            }
            if (seen == known) {
                throw forked(checkpoint.size());
            }
            answer = ask(note, checkpoint, seen, nodes);
            if (answer.statusCode() == 409 || answer.statusCode() == 422) {
                throw forked(seen);
            }
        }
        if (answer.statusCode() == 422) {
            throw forked(known);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("it answers " + answer.statusCode());
        }
        return signature(note, answer.body());
    }

    private LogMoved forked(long size) {
        return new LogMoved(
                "the log was forked: its first " + size + " leaves are not those the witness " + name() + " has seen");
    }

    private HttpResponse<String> ask(SignedNote note, Checkpoint checkpoint, long old, TiledNodes nodes)
            throws IOException {
        List<Hash> proof =
                old == 0 || old >= checkpoint.size() ? List.of() : Merkle.consistency(old, checkpoint.size(), nodes);
        var body = "old " + old + "\n"
                + proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n" + note;
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(ANSWER)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static long seen(String body) throws IOException {
        var size = body.strip();
        if (!size.matches("0|[1-9][0-9]{0,17}")) {
            throw new IOException("it does not say what it has seen");
        }
        return Long.parseLong(size);
    }

    private SignedNote.Signature signature(SignedNote note, String body) throws IOException {
        if (body.length() <= MOST_CHARACTERS) {
            for (var line : body.lines().toList()) {
                var signature = SignedNote.Signature.parse(line);
                if (key.claims(signature) && key.seen(note.with(signature)).isPresent()) {
                    return signature;
                }
            }
        }
        throw new IOException("it signs with another key than the one it is known by");
    }
}
