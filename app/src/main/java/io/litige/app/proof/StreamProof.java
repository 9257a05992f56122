package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Head;
import io.litige.api.proof.HeadPath;
import io.litige.api.proof.LeafPath;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.StreamKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What proves how many events a stream has, as of the newest statement of all heads; read within one view of the log.
 * Everything else a proof needs only grows, and can be read at leisure.
 *
 * @param head the stream's
 * @param signed the checkpoint that everything leads to
 */
record StreamProof(
        HeadRow head,
        LogTable.Signed signed,
        Checkpoint checkpoint,
        byte[] headsLeaf,
        LeafPath headsPath,
        HeadPath headPath) {
    /**
     * Empty when the event is not stated yet.
     *
     * @param last event that must be among those that are proven
     * @param witnesses who all must have signed
     */
    static Optional<StreamProof> of(LogTable log, RawEvent.Place last, List<String> witnesses) {
        var statement = log.state().map(LogState::headsLeaf);
        var signed = log.signed(witnesses);
        if (statement.isEmpty() || signed.isEmpty()) {
            return Optional.empty();
        }
        var checkpoint = Checkpoint.parse(signed.get().note().text());
        var key = StreamKind.key(last.stream());
        int number = Head.bucketOf(key);
        var bucket = new ArrayList<HeadRow>();
        log.sealedHeads(number, number + 1, bucket::add);
        return bucket.stream()
                .filter(row -> row.key().equals(key) && row.count() > last.sequence())
                .filter(row -> checkpoint.size() > statement.get())
                .findFirst()
                .map(head -> {
                    var hashes = bucket.stream().map(row -> row.head().hash()).toList();
                    int place = bucket.indexOf(head);
                    return new StreamProof(
                            head,
                            signed.get(),
                            checkpoint,
                            log.special(statement.get()).orElseThrow(),
                            new LeafPath(
                                    statement.get(), Merkle.inclusion(statement.get(), checkpoint.size(), log.nodes())),
                            new HeadPath(
                                    number,
                                    place,
                                    hashes.size(),
                                    Merkle.inclusion(place, hashes.size(), Merkle.nodes(hashes)),
                                    Heads.above(log, number)));
                });
    }

    /** Events of the stream. */
    int count() {
        return head.count();
    }

    SignedNote note() {
        return signed.note();
    }

    void write(FileSink files) throws IOException {
        files.put("proofs/checkpoint", note().toString());
        files.put("proofs/head.entry", head.head().text());
        files.put("proofs/head.path", headPath.text());
        files.put("proofs/heads.leaf", headsLeaf);
        files.put("proofs/heads.path", headsPath.text());
    }
}
