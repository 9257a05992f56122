package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secret keys of the log at hand.
 *
 * @param key the log's own
 * @param next the one that is to follow it, or has; null when none is named
 */
record LogKeys(SigningKey key, @Nullable SigningKey next) {
    private List<SigningKey> all() {
        return Stream.concat(Stream.of(key), Stream.ofNullable(next)).toList();
    }

    boolean has(VerifierKey wanted) {
        return all().stream().anyMatch(one -> one.verifier().equals(wanted));
    }

    /** @throws Malformed when it is not at hand */
    SigningKey of(VerifierKey wanted) {
        return all().stream()
                .filter(one -> one.verifier().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Malformed("the key " + wanted + " is not at hand"));
    }

    /**
     * The checkpoint of a note that one of these keys has signed.
     *
     * @throws Malformed when it is none of this log
     */
    Checkpoint checkpoint(SignedNote note) {
        var by = all().stream()
                .map(SigningKey::verifier)
                .filter(one -> one.verifies(note))
                .findFirst()
                .orElse(key.verifier());
        return Checkpoint.of(note, by);
    }
}
