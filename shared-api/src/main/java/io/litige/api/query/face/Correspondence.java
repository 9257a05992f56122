package io.litige.api.query.face;

import java.util.List;

/** Texts that wait to leave or have left, and restatements (requirements 26 and 27). */
public record Correspondence(List<DraftState> drafts, List<Restatement> restatements) {
    public static final Correspondence NONE = new Correspondence(List.of(), List.of());

    public Correspondence {
        drafts = List.copyOf(drafts);
        restatements = List.copyOf(restatements);
    }
}
