package io.litige.app.privacy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of a dispute somebody asked for, by its address. */
enum AccessKind {
    FACE("/disputes/{disputeId}", false, "le litige", "the dispute"),
    TIMELINE("/disputes/{disputeId}/timeline", false, "la chronologie", "the timeline"),
    STATE("/disputes/{disputeId}/state", false, "l’état passé", "the state as of then"),
    EVIDENCE_LIST("/disputes/{disputeId}/evidence", false, "la liste des pièces", "the list of pieces"),
    EVIDENCE("/disputes/{disputeId}/evidence/{evidence}", true, "une pièce", "a piece of evidence"),
    EXPORT("/disputes/{disputeId}/exports/{exportId}/file", true, "un export", "an export"),
    PRIVILEGED_NOTES("/disputes/{disputeId}/legal/notes", true, "les notes confidentielles", "the privileged notes"),
    ACCESS("/disputes/{disputeId}/access", true, "l’accès exceptionnel", "access of its own"),
    PROOF("/disputes/{disputeId}/proof", true, "la preuve", "the proof"),
    OTHER("", false, "une partie du litige", "a part of the dispute");

    private final String address;
    private final boolean sensitive;
    private final String french;
    private final String english;

    AccessKind(String address, boolean sensitive, String french, String english) {
        this.address = address;
        this.sensitive = sensitive;
        this.french = french;
        this.english = english;
    }

    /**
     * @param address template, such as {@code /disputes/{disputeId}/timeline}
     */
    static AccessKind of(@Nullable String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address.equals(address))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether it is written down before anything leaves, or nothing leaves. */
    boolean sensitive() {
        return sensitive;
    }

    String french() {
        return french;
    }

    String english() {
        return english;
    }
}
