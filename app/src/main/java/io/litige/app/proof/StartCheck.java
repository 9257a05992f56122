package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.Merkle;
import io.litige.api.proof.Nodes;
import io.litige.api.proof.SignedNote;
import io.litige.app.wiring.StartupRefused;
import java.util.Optional;

/**
 * That the log in the database is the one that was signed, whole. On anything else nothing is sealed: two histories under
 * one key are what a log must never have.
 */
final class StartCheck {
    static final String RESTORE =
            "Restore a newer backup of the database, or begin a new log that names this one: docs/proof.md, Another log.";

    private final LogKeys keys;
    private final Publication publication;

    StartCheck(LogKeys keys, Publication publication) {
        this.keys = keys;
        this.publication = publication;
    }

    /**
     * @throws StartupRefused when the log is another, shorter, or not signed by this key
     */
    void run(Tables tables) {
        try {
            // Before the log: another notary may publish a newer one while this looks at an older log.
            var published = publication.last();
            tables.transaction().executeWithoutResult(status -> tables.log()
                    .state()
                    .ifPresentOrElse(
                            state -> check(state, published, tables), () -> published.ifPresent(this::isGone)));
        } catch (Malformed | IndexOutOfBoundsException e) {
            throw new StartupRefused("The proof log is not what was signed: " + e.getMessage(), RESTORE, e);
        }
    }

    private void check(LogState state, Optional<SignedNote> published, Tables tables) {
        if (!keys.has(state.key())) {
            throw new StartupRefused(
                    "The key at hand is not that of the proof log, which is " + state.key(),
                    "Name the log's own key in litige.proof.key, or restore it to data/keys/notary.pem.");
        }
        if (tables.record().issued() < state.position()) {
            throw new StartupRefused(
                    "The record ends before event " + state.position() + ", which is sealed already",
                    "An older record was restored: bring back the newer one, or begin a new log: docs/proof.md.");
        }
        tables.log().checkpoint().ifPresent(note -> agrees(note, state, tables, "signed"));
        published.ifPresent(note -> agrees(note, state, tables, "published in " + publication.file()));
    }

    /** What somebody says of a log: its root at that size. */
    record Claim(long size, Hash root) {}

    /**
     * Whether that is true of the log, whoever says so.
     *
     * @param size of the log, at most that of what the nodes are of
     */
    boolean holds(Claim claim, long size, Nodes nodes) {
        return claim.size() <= size && root(claim.size(), nodes).equals(claim.root());
    }

    /** That the log goes on from a checkpoint that somebody has kept. */
    void agrees(SignedNote note, Tables tables, String where) {
        try {
            var state = tables.log()
                    .state()
                    .orElseThrow(() -> new StartupRefused(
                            "The proof log is gone from the database; a checkpoint of it was " + where, RESTORE));
            agrees(note, state, tables, where);
        } catch (Malformed | IndexOutOfBoundsException e) {
            throw new StartupRefused("The proof log is not what was " + where + ": " + e.getMessage(), RESTORE, e);
        }
    }

    private void agrees(SignedNote note, LogState state, Tables tables, String where) {
        var checkpoint = keys.checkpoint(note);
        if (checkpoint.size() > state.size()) {
            throw new StartupRefused(
                    "The proof log was shortened: it has " + state.size() + " leaves, " + checkpoint.size() + " were "
                            + where,
                    RESTORE);
        }
        if (!root(checkpoint.size(), tables.log().nodes()).equals(checkpoint.root())) {
            throw new StartupRefused(
                    "The proof log was forked: its first " + checkpoint.size() + " leaves are not those " + where,
                    RESTORE);
        }
    }

    private static Hash root(long size, Nodes nodes) {
        try {
            return Merkle.root(size, nodes);
        } catch (IllegalStateException e) {
            throw new StartupRefused("The proof log is damaged: " + e.getMessage(), RESTORE, e);
        }
    }

    private void isGone(SignedNote last) {
        throw new StartupRefused(
                "The proof log is gone from the database; its last checkpoint is " + publication.file() + ": "
                        + last.text().lines().toList(),
                RESTORE);
    }
}
