package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Head;
import io.litige.api.proof.HeadPath;
import io.litige.api.proof.LeafPath;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.Skeleton;
import io.litige.api.proof.StreamKind;
import io.litige.api.proof.TiledNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files that prove a whole stream (docs/proof.md), in a ZIP that is the same whenever it is made of the same: leaves
 * and skeletons of its events, the way of each into the log, and the head that says how many there are.
 */
final class StreamBundle {
    private static final int PAGE = 500;
    /** 1980-01-01, the earliest a ZIP knows; in no zone. */
    private static final java.time.LocalDateTime TIME = java.time.LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;

    /**
     * @param file is written anew
     */
    StreamBundle(Path file) {
        this.file = file;
    }

    /**
     * Writes it as far as the newest statement of all heads goes.
     *
     * @param last event that must be among them
     * @return how many events it has; empty, and nothing written, when that event is not stated yet
     * @throws ProofBroken when an event is not as it was sealed
     */
    Optional<Integer> write(LogTable log, EventSource record, RawEvent.Place last) {
        var key = StreamKind.key(last.stream());
        var statement = log.state().map(LogState::headsLeaf);
        var note = log.checkpoint();
        if (statement.isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        var bucket = new ArrayList<HeadRow>();
        log.sealedHeads(Head.bucketOf(key), Head.bucketOf(key) + 1, bucket::add);
        var head = bucket.stream().filter(row -> row.key().equals(key)).findFirst();
        if (head.filter(row -> row.count() > last.sequence()).isEmpty() || size(note.get()) <= statement.get()) {
            return Optional.empty();
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var files = new Writing(log, record, zip, note.get(), head.get());
            files.events();
            files.paths();
            files.heads(statement.get(), bucket);
            return Optional.of(head.get().count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    private record Writing(LogTable log, EventSource record, ZipOutputStream zip, SignedNote note, HeadRow head) {
        void events() throws IOException {
            var texts = new SealedEvents(log, record);
            for (int from = 0; from < head.count(); from += PAGE) {
                for (var pair : texts.pairs(log.ofStream(head.aggregate(), from, until(from)))) {
                    var name = "events/" + number(pair.event().sequence());
                    put(name + ".body.json", Skeleton.of(pair.event().payload()));
                    put(name + ".leaf", pair.text().bytes());
                }
            }
        }

        void paths() throws IOException {
            put("proofs/checkpoint", note.toString());
            var nodes = log.nodes();
            for (int from = 0; from < head.count(); from += PAGE) {
                for (var leaf : log.ofStream(head.aggregate(), from, until(from))) {
                    put(
                            "proofs/" + number(leaf.place().sequence()) + ".path",
                            path(leaf.index(), nodes).text());
                }
            }
        }

        void heads(long statement, java.util.List<HeadRow> bucket) throws IOException {
            var hashes = bucket.stream().map(row -> row.head().hash()).toList();
            int place = bucket.indexOf(head);
            int number = Head.bucketOf(head.key());
            put("proofs/head.entry", head.head().text());
            put(
                    "proofs/head.path",
                    new HeadPath(
                                    number,
                                    place,
                                    hashes.size(),
                                    Merkle.inclusion(place, hashes.size(), Merkle.nodes(hashes)),
                                    Heads.above(log, number))
                            .text());
            put("proofs/heads.leaf", log.special(statement).orElseThrow());
            put("proofs/heads.path", path(statement, log.nodes()).text());
        }

        private int until(int from) {
            return Math.min(from + PAGE, head.count());
        }

        private LeafPath path(long index, TiledNodes nodes) {
            return new LeafPath(index, Merkle.inclusion(index, size(note), nodes));
        }

        private void put(String name, String text) throws IOException {
            put(name, text.getBytes(StandardCharsets.UTF_8));
        }

        private void put(String name, byte[] content) throws IOException {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }

        private static String number(long sequence) {
            return String.format(Locale.ROOT, "%06d", sequence);
        }
    }
}
