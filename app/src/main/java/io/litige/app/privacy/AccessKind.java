package io.litige.app.privacy;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody asked for, by its address: of a dispute, or of many at once. */
enum AccessKind {
    FACE(false, "le litige", "the dispute", "/disputes/{disputeId}"),
    TIMELINE(false, "la chronologie", "the timeline", "/disputes/{disputeId}/timeline"),
    STATE(false, "l’état passé", "the state as of then", "/disputes/{disputeId}/state"),
    EVIDENCE_LIST(false, "la liste des pièces", "the list of pieces", "/disputes/{disputeId}/evidence"),
    EVIDENCE(true, "une pièce", "a piece of evidence", "/disputes/{disputeId}/evidence/{evidence}"),
    EXPORT(true, "un export", "an export", "/disputes/{disputeId}/exports/{exportId}/file"),
    PRIVILEGED_NOTES(true, "les notes confidentielles", "the privileged notes", "/disputes/{disputeId}/legal/notes"),
    ACCESS(true, "l’accès exceptionnel", "access of its own", "/disputes/{disputeId}/access"),
    PROOF(true, "la preuve", "the proof", "/disputes/{disputeId}/proof"),
    SEARCH(false, "une recherche de litiges", "a search for disputes", "/disputes"),
    QUEUE(
            false,
            "une file d’attente",
            "a queue",
            "/queues/{team}",
            "/queues/{team}/live",
            "/agents/me/queue",
            "/agents/me/queue/live"),
    CONTRIBUTIONS(
            false,
            "les contributions demandées",
            "the contributions asked for",
            "/departments/{department}/contributions"),
    PROMISES(false, "les promesses d’une équipe", "the promises of a team", "/teams/{team}/promises"),
    CRISES(false, "les crises", "the crises", "/crises"),
    ANSWERS(false, "un échantillon de réponses", "a sample of answers", "/answer-sample"),
    RETENTION(false, "les litiges échus", "what need not be kept", "/retention/due", "/retention/batches/{batch}"),
    ACCESS_LOG(true, "le journal des accès", "the access log", "/access-log"),
    OTHER(false, "une partie du litige", "a part of the dispute");

    private final boolean sensitive;
    private final String french;
    private final String english;
    private final Set<String> addresses;

    AccessKind(boolean sensitive, String french, String english, String... addresses) {
        this.sensitive = sensitive;
        this.french = french;
        this.english = english;
        this.addresses = Set.of(addresses);
    }

    /**
     * @param address template, such as {@code /disputes/{disputeId}/timeline}
     */
    static AccessKind of(@Nullable String address) {
        return Arrays.stream(values())
                .filter(kind -> address != null && kind.addresses.contains(address))
                .findFirst()
                .orElse(OTHER);
    }

    /** Addresses of what shows many disputes, or none: a variable stands for one step. */
    static String[] lists() {
        return Arrays.stream(values())
                .filter(AccessKind::isList)
                .flatMap(kind -> kind.addresses.stream())
                .toArray(String[]::new);
    }

    /** Whether it is of no dispute in particular. */
    boolean isList() {
        return compareTo(SEARCH) >= 0 && this != OTHER;
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
