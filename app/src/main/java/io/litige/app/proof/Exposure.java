package io.litige.app.proof;

import io.litige.api.value.Protected;

/** What of a stream's events is laid open beside their proofs. */
public interface Exposure {
    /** Skeletons alone. */
    Exposure NONE = new Exposure() {
        @Override
        public boolean withholds(long sequence) {
            return false;
        }

        @Override
        public boolean discloses(Protected text) {
            return false;
        }
    };

    /** Whether an event is not shown at all: its leaf is, its contents are not. */
    boolean withholds(long sequence);

    /** Whether a protected text that can still be read is given. */
    boolean discloses(Protected text);
}
