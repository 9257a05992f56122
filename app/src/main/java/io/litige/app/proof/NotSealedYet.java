package io.litige.app.proof;

import java.util.Map;

/** What is asked for is recorded and not sealed; the notary is behind, or does not run. */
public final class NotSealedYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String dispute;

    NotSealedYet(String dispute) {
        super("not sealed yet: " + dispute);
        this.dispute = dispute;
    }

    public Map<String, String> facts() {
        return Map.of("dispute", dispute);
    }
}
