package io.litige.app.proof;

import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.api.value.DisputeId;
import io.litige.app.wiring.DataDirectory;
import io.litige.query.legal.Claim;
import io.litige.verify.Verify;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The proofs of an export, and the key that signs what is handed out with them. */
@Component
public class ExportProofs {
    private static final Logger LOG = LoggerFactory.getLogger(ExportProofs.class);
    private static final int HASH = 32;

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
        private final Optional<Timestamp> stamp;
        private final byte[] hashes;

        private Proven(StreamProof proof, KeyProof keyProof, SigningKey key, Optional<Timestamp> stamp, byte[] hashes) {
            this.stamp = stamp;
            this.proof = proof;
            this.keyProof = keyProof;
            this.key = key;
            this.hashes = hashes;
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
            return keys.append(TimestampCertificates.lines(authorities())).toString();
        }

        /** Which witness has seen the checkpoint, and when. */
        public Map<String, Instant> seen() {
            var seen = new TreeMap<String, Instant>();
            properties.anchors().witnesses().forEach(witness -> VerifierKey.parse(String.valueOf(witness.key()))
                    .seen(proof.note())
                    .ifPresent(at -> seen.put(witness.name(), at)));
            return seen;
        }

        /** With the word of an authority that the checkpoint was there, if one is configured and gives it in time. */
        public Proven stamped() {
            var stamp = reader.stamp(proof.checkpoint().size()).filter(this::convinces);
            return new Proven(proof, keyProof, key, stamp, hashes);
        }

        private boolean convinces(Timestamp stamp) {
            try {
                Verify.stamped(stamp.response(), proof.checkpoint().text(), authorities());
                return true;
            } catch (Verify.Wrong e) {
                LOG.warn("the time stamp of checkpoint {} is left out: {}", stamp.size(), e.getMessage());
                return false;
            }
        }

        /** When an authority says the checkpoint was there; empty when none does. */
        public Optional<Instant> stampedAt() {
            return stamp.map(Timestamp::at);
        }

        /** The newest checkpoint that lies under Object Lock; empty when none does, or no bucket is configured. */
        public Optional<Claim.Kept> kept() {
            return reader.kept()
                    .map(kept -> new Claim.Kept(
                            kept.size(), kept.until(), kept.mode().name()));
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

        /** Writes events and proofs. */
        public void write(Exposure exposure, FileSink files, LongConsumer progress) throws IOException {
            files().write(proof, exposure, files, at -> progress.accept(at + 1L));
            proof.write(files);
            if (stamp.isPresent()) {
                files.put("proofs/checkpoint.tsr", stamp.get().response());
            }
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

    private List<X509Certificate> authorities() {
        var authority = properties.anchors().timestamp();
        return authority == null ? List.of() : TimestampCertificates.read(authority.certificate());
    }

    /**
     * Waits until everything up to that event is proven.
     *
     * @param last sequence of an event
     * @throws NotSealedYet when it is not in time
     */
    public Proven prove(DisputeId dispute, int last) {
        var key = ExportKey.load(properties, directory);
        var admitted = reader.admitted(dispute, key.verifier());
        var proof = reader.stream(dispute, last);
        var hashes = files().hashes(proof);
        return new Proven(proof, admitted, key, Optional.empty(), hashes);
    }

    private StreamFiles files() {
        return new StreamFiles(reader.log(), reader.record(), reader.texts());
    }
}
