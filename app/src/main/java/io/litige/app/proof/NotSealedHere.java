package io.litige.app.proof;

/** Nothing is sealed in this installation: the notary reads PostgreSQL, and Axon Server keeps the record. */
public final class NotSealedHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSealedHere() {
        super("nothing is sealed where Axon Server keeps the record");
    }
}
