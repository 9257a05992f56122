package io.litige.app.proof;

import io.litige.api.proof.SignedNote;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;

/** Checkpoints kept where this installation cannot take them back. */
interface CheckpointCopy {
    /** How it is called in health and in meters. */
    String name();

    /**
     * Compares the log with what is kept, before anything else is written there.
     *
     * @throws StartupRefused when more is kept than the log has, or something else
     * @throws IOException when it does not answer
     */
    void compare(Tables tables, StartCheck check) throws IOException;

    /**
     * Keeps a checkpoint for good.
     *
     * @throws IOException when it is not certain that it is kept
     */
    void keep(SignedNote note, Tables tables) throws IOException;
}
