package io.litige.app.proof;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.LeafPath;
import io.litige.api.proof.LogProof;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.StreamKind;
import io.litige.api.proof.VerifierKey;
import io.litige.api.value.DisputeId;
import io.litige.app.wiring.ProtectedJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers for the log in any process that reaches the database, whoever seals; waits a little for what is not sealed yet. */
@Component
class ProofReader {
    /** The notary seals every second, and states heads on demand every ten. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LogTable log;
    private final EventSource record;
    private final WishTable wish;
    private final TimestampTable stamps;
    private final KeptTable kept;
    private final boolean locked;
    private final boolean stamped;
    private final ProtectedJson texts;
    private final Awaiting awaiting;
    private final List<String> witnesses;
    private final TransactionTemplate snapshot;

    ProofReader(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ProtectedJson texts,
            Awaiting awaiting,
            ProofProperties properties,
            RecordReading reading) {
        this.witnesses = properties.anchors().names();
        this.awaiting = awaiting;
        this.texts = texts;
        this.log = new LogTable(jdbc);
        this.record = reading.events(jdbc);
        this.wish = new WishTable(jdbc);
        this.stamps = new TimestampTable(jdbc);
        this.kept = new KeptTable(jdbc);
        this.locked = properties.anchors().bucket() != null;
        this.stamped = properties.anchors().timestamp() != null;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * That one event is in the log.
     *
     * @throws NotSealedYet when it is not in a signed checkpoint in time
     */
    LogProof proof(DisputeId dispute, int sequence) {
        requireEvent(dispute, sequence);
        return await(
                dispute,
                () -> inSnapshot(() -> leafOf(dispute, sequence)
                        .flatMap(leaf -> newest().filter(note -> covers(note, leaf.index()))
                                .map(note -> new LogProof(path(leaf.index(), size(note)), note)))));
    }

    /** The text that is sealed of one event, as it follows from the record. */
    String leaf(DisputeId dispute, int sequence) {
        requireEvent(dispute, sequence);
        return await(
                dispute,
                () -> inSnapshot(() -> leafOf(dispute, sequence)
                        .map(leaf -> new SealedEvents(log, record).text(leaf).text())));
    }

    /**
     * What proves how many events a dispute has.
     *
     * @param last sequence of an event that must be among them
     * @throws NotSealedYet when that event is not stated in time
     */
    StreamProof stream(DisputeId dispute, int last) {
        var asking = wish.asking();
        return await(dispute, () -> {
            var statement = log.state().map(LogState::headsLeaf);
            var found = inSnapshot(() -> StreamProof.of(log, place(dispute, last), witnesses));
            if (found.isEmpty()) {
                asking.after(statement);
            }
            return found;
        });
    }

    /**
     * Everything that proves a whole stream: that these are its events, unaltered, in this order, and no other.
     *
     * @throws ProofBroken when an event is not as it was sealed
     */
    void stream(DisputeId dispute, FileSink files) throws IOException {
        var proof = stream(dispute, last(dispute).sequence());
        new StreamFiles(log, record, texts).write(proof, Exposure.NONE, files, sequence -> {});
        proof.write(files);
    }

    /**
     * Where a key was admitted; asks for it when it was not.
     *
     * @throws NotSealedYet when nobody admits it in time
     */
    KeyProof admitted(DisputeId dispute, VerifierKey key) {
        wish.admit(key);
        return await(
                dispute,
                () -> inSnapshot(() -> log.admitted(key)
                        .filter(index ->
                                newest().filter(note -> covers(note, index)).isPresent())
                        .map(index -> new KeyProof(index, log.special(index).orElseThrow()))));
    }

    /** Of a dispute and nothing else: a lawyers' file is none. */
    private RawEvent.Place last(DisputeId dispute) {
        return record.last(dispute.value())
                .filter(place -> place.kind() == StreamKind.DISPUTE)
                .orElseThrow(() -> new Rejected(Rejection.of(Code.DISPUTE_NOT_FOUND, Map.of("dispute", dispute))));
    }

    /** The way of a leaf into the tree of that size. */
    LeafPath pathOf(long index, long size) {
        return path(index, size);
    }

    /** The newest checkpoint that every witness has signed. */
    Optional<SignedNote> newest() {
        return log.signed(witnesses).map(LogTable.Signed::note);
    }

    /** The time stamp of exactly that checkpoint, as soon as there is one; empty when the authority does not answer. */
    Optional<Timestamp> stamp(long size) {
        if (!stamped) {
            return Optional.empty();
        }
        var known = stamps.of(size);
        if (known.isPresent()) {
            return known;
        }
        stamps.ask(size);
        awaiting.await(() -> Optional.of(stamps.answered(size)).filter(answered -> answered), PATIENCE);
        return stamps.of(size);
    }

    /** The newest checkpoint that lies under Object Lock; empty when none does, or no bucket is configured. */
    Optional<Kept> kept() {
        return locked ? kept.newest() : Optional.empty();
    }

    TimestampTable stamps() {
        return stamps;
    }

    ProtectedJson texts() {
        return texts;
    }

    LogTable log() {
        return log;
    }

    EventSource record() {
        return record;
    }

    <T> T inSnapshot(Supplier<T> question) {
        return java.util.Objects.requireNonNull(snapshot.execute(status -> question.get()));
    }

    private void requireEvent(DisputeId dispute, int sequence) {
        int last = last(dispute).sequence();
        Rejected.when(
                sequence < 0 || sequence > last,
                Code.RECORD_NOT_FOUND,
                Map.of("sequence", sequence, "lastSequence", last));
    }

    private Optional<SealedLeaf> leafOf(DisputeId dispute, int sequence) {
        var place = place(dispute, sequence);
        return Optional.ofNullable(log.at(List.of(place)).get(place));
    }

    private static RawEvent.Place place(DisputeId dispute, int sequence) {
        return new RawEvent.Place(StreamKind.DISPUTE, dispute.value(), sequence);
    }

    private LeafPath path(long index, long size) {
        return new LeafPath(index, Merkle.inclusion(index, size, log.nodes()));
    }

    private static boolean covers(SignedNote note, long index) {
        return size(note) > index;
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    private <T> T await(DisputeId dispute, Supplier<Optional<T>> answer) {
        return awaiting.await(answer, PATIENCE).orElseThrow(() -> new NotSealedYet(dispute.toString()));
    }
}
