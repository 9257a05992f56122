package io.litige.witness;

import io.litige.api.proof.Check;
import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a witness has seen of each log, a file each; written before anything is said. */
final class Memory {
    private final Path directory;
    private final List<VerifierKey> logs;
    private final SigningKey key;
    private final Clock clock;

    Memory(Path directory, List<VerifierKey> logs, SigningKey key, Clock clock) {
        this.directory = directory;
        this.logs = List.copyOf(logs);
        this.key = key;
        this.clock = clock;
    }

    /** An answer over HTTP. */
    record Answer(int status, String body) {}

    /** As C2SP tlog-witness says; one at a time. */
    Answer add(Witness.Request request) throws IOException {
        var note = SignedNote.parse(request.note());
        var checkpoint = Checkpoint.parse(note.text());
        var named = logs.stream()
                .filter(known -> known.name().equals(checkpoint.origin()))
                .toList();
        if (named.isEmpty()) {
            return new Answer(404, "");
        }
        // A log whose key is followed by another is known by both for a while.
        var log = named.stream().filter(known -> known.verifies(note)).findFirst();
        if (log.isEmpty()) {
            return new Answer(403, "");
        }
        if (request.old() > checkpoint.size()) {
            return new Answer(400, "");
        }
        var seen = seen(log.get());
        long size = seen.map(Checkpoint::size).orElse(0L);
        var root = seen.map(Checkpoint::root).orElse(Hash.EMPTY);
        if (size != request.old() || size == checkpoint.size() && size > 0 && !root.equals(checkpoint.root())) {
            return new Answer(409, size + "\n");
        }
        var proof = request.proof().stream().map(Hash::fromBase64).toList();
        if (!Check.consistent(size, root, checkpoint.size(), checkpoint.root(), proof)) {
            return new Answer(422, "");
        }
        remember(log.get(), request.note());
        return new Answer(200, key.witness(note, clock.instant()).line());
    }

    private Optional<Checkpoint> seen(VerifierKey log) throws IOException {
        var file = file(log);
        try {
            return Files.exists(file)
                    ? Optional.of(Checkpoint.of(SignedNote.parse(Files.readAllBytes(file)), log))
                    : Optional.empty();
        } catch (Malformed e) {
            throw new IOException("what was seen of " + log.name() + " cannot be read", e);
        }
    }

    private void remember(VerifierKey log, String note) throws IOException {
        var file = file(log);
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new FileOutputStream(temporary.toFile())) {
            out.write(note.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(VerifierKey log) {
        return directory.resolve(
                Hash.of(log.name().getBytes(StandardCharsets.UTF_8)).hex());
    }
}
