package io.litige.app.proof;

import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.api.value.DisputeId;
import io.litige.app.ops.OnOwnStore;
import io.litige.app.wiring.DataDirectory;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The proofs of an export, and the key that signs what is handed out with them. */
@Component
@OnOwnStore
public class ExportProofs {
    private final ProofReader reader;
    private final ProofProperties properties;
    private final DataDirectory directory;

    ExportProofs(ProofReader reader, ProofProperties properties, DataDirectory directory) {
        this.reader = reader;
        this.properties = properties;
        this.directory = directory;
    }

    /** A stream whose proof is at hand. */
    public final class Proven {
        private final StreamProof proof;
        private final KeyProof keyProof;
        private final SigningKey key;
        private final byte[] hashes;

        private Proven(StreamProof proof, KeyProof keyProof, SigningKey key) {
            this.proof = proof;
            this.keyProof = keyProof;
            this.key = key;
            this.hashes = new byte[proof.count() * HASH];
        }

        /** How many events are proven. */
        public int count() {
            return proof.count();
        }

        /** The log they are in. */
        public VerifierKey log() {
            return reader.log().state().orElseThrow().key();
        }

        /** What a verifier is told to trust: the log and the witnesses, a line each. */
        public String trusted() {
            var keys = new StringBuilder("log ").append(log()).append('\n');
            properties.anchors().witnesses().forEach(witness -> keys.append("witness ")
                    .append(witness.key())
                    .append('\n'));
            return keys.toString();
        }

        /** Which witness has seen the checkpoint, and when. */
        public Map<String, Instant> seen() {
            var seen = new TreeMap<String, Instant>();
            properties.anchors().witnesses().forEach(witness -> VerifierKey.parse(String.valueOf(witness.key()))
                    .seen(proof.note())
                    .ifPresent(at -> seen.put(witness.name(), at)));
            return seen;
        }

        public long logSize() {
            return proof.checkpoint().size();
        }

        /** Root of the log, in base64. */
        public String root() {
            return proof.checkpoint().root().base64();
        }

        public Instant signedAt() {
            return proof.signed().at();
        }

        public String stream() {
            return proof.head().kind().of(proof.head().aggregate());
        }

        /** Writes events and proofs; after it {@link #leaf} knows them. */
        public void write(Exposure exposure, FileSink files, LongConsumer progress) throws IOException {
            new StreamFiles(reader.log(), reader.record(), reader.texts()).write(proof, exposure, files, (at, hash) -> {
                System.arraycopy(java.util.HexFormat.of().parseHex(hash), 0, hashes, at * HASH, HASH);
                progress.accept(at + 1L);
            });
            proof.write(files);
            files.put("proofs/export-key.leaf", keyProof.leaf());
            files.put(
                    "proofs/export-key.path",
                    reader.pathOf(keyProof.index(), proof.checkpoint().size()).text());
        }

        /** Hash of the leaf of an event, in hex. */
        public String leaf(long sequence) {
            int from = Math.toIntExact(sequence * HASH);
            return java.util.HexFormat.of().formatHex(hashes, from, from + HASH);
        }

        /** Signs what is handed out. */
        public String signed(String text) {
            return key.sign(text).toString();
        }
    }

    private static final int HASH = 32;

    /**
     * Waits until everything up to that event is proven.
     *
     * @param last sequence of an event
     * @throws NotSealedYet when it is not in time
     */
    public Proven prove(DisputeId dispute, int last) {
        var key = ExportKey.load(properties, directory);
        var admitted = reader.admitted(dispute, key.verifier());
        return new Proven(reader.stream(dispute, last), admitted, key);
    }
}
