package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.LeafPath;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.Skeleton;
import io.litige.app.wiring.OpenText;
import io.litige.app.wiring.ProtectedJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Writes the events of a stream and the way of each into the log, a page at a time: its leaf, its skeleton, and the
 * texts that are laid open.
 */
final class StreamFiles {
    private static final int PAGE = 500;

    private final LogTable log;
    private final SealedEvents events;
    private final ProtectedJson texts;

    StreamFiles(LogTable log, EventSource record, ProtectedJson texts) {
        this.log = log;
        this.events = new SealedEvents(log, record);
        this.texts = texts;
    }

    /** Hashes of the leaves of a stream as the log has them, one behind the other. */
    byte[] hashes(StreamProof proof) {
        var all = new byte[proof.count() * Hash.BYTES];
        for (int from = 0; from < proof.count(); from += PAGE) {
            var hashes = new LeafHashes(log);
            for (var leaf : log.ofStream(proof.head().aggregate(), from, Math.min(from + PAGE, proof.count()))) {
                System.arraycopy(
                        hashes.at(leaf.index()).bytes(), 0, all, leaf.place().sequence() * Hash.BYTES, Hash.BYTES);
            }
        }
        return all;
    }

    /**
     * @param each is told the sequence of every event that is written, in order
     * @throws ProofBroken when an event is not as it was sealed
     */
    void write(StreamProof proof, Exposure exposure, FileSink files, IntConsumer each) throws IOException {
        for (int from = 0; from < proof.count(); from += PAGE) {
            int until = Math.min(from + PAGE, proof.count());
            var pairs = events.pairs(log.ofStream(proof.head().aggregate(), from, until));
            if (pairs.size() < until - from) {
                throw new ProofBroken(
                        new RawEvent.Place(proof.head().kind(), proof.head().aggregate(), from + pairs.size()));
            }
            if (exposure != Exposure.NONE) {
                texts.prefetchKeys(
                        pairs.stream().map(pair -> pair.event().payload()).toList());
            }
            // Tiles are kept no longer than a page of events needs them.
            var nodes = log.nodes();
            for (var pair : pairs) {
                event(pair, exposure, files);
                long index = pair.leaf().index();
                var path = new LeafPath(
                        index, Merkle.inclusion(index, proof.checkpoint().size(), nodes));
                files.put("proofs/" + number(pair.event().sequence()) + ".path", path.text());
                each.accept(pair.event().sequence());
            }
        }
    }

    private void event(SealedEvents.Pair pair, Exposure exposure, FileSink files) throws IOException {
        var name = "events/" + number(pair.event().sequence());
        files.put(name + ".leaf", pair.text().bytes());
        if (exposure.withholds(pair.event().sequence())) {
            return;
        }
        files.put(name + ".body.json", Skeleton.of(pair.event().payload()));
        if (exposure != Exposure.NONE) {
            var disclosed = disclosed(texts.texts(pair.event().payload()), exposure);
            if (!disclosed.isEmpty()) {
                files.put(name + ".disclosures", disclosed);
            }
        }
    }

    private static String disclosed(List<OpenText> texts, Exposure exposure) {
        return texts.stream()
                .filter(text -> exposure.discloses(text.text()))
                .map(text -> text.encoded() + "\n")
                .collect(Collectors.joining());
    }

    private static String number(long sequence) {
        return String.format(Locale.ROOT, "%06d", sequence);
    }
}
