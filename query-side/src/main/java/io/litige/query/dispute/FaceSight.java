package io.litige.query.dispute;

import io.litige.api.access.Sight;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.Suppliers;
import io.litige.api.query.face.Explanation;
import io.litige.api.query.face.Findings;
import io.litige.api.query.face.Happening;
import io.litige.api.query.face.Legal;
import io.litige.api.query.face.Mediation;
import io.litige.api.query.face.Severity;
import io.litige.api.query.face.Spending;
import io.litige.api.value.ParticipantRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A face as its reader is shown it; amounts that are left are masked where answers leave the house. */
final class FaceSight {
    private static final Explanation WITHHELD = new Explanation("Non communiqué", "Withheld");

    private static final Set<ParticipantRole> LAW = Set.of(ParticipantRole.LEGAL, ParticipantRole.MEDIATOR_CONTACT);

    private FaceSight() {}

    static DisputeFace of(DisputeFace face, Sight sight) {
        if (!sight.outside()) {
            return face;
        }
        var draft = new FaceDraft(face, face.version());
        draft.legal = Legal.NONE;
        draft.mediation = Mediation.NONE;
        draft.limitations = List.of();
        draft.spending = Spending.NONE;
        draft.bookings = List.of();
        draft.findings =
                new Findings(null, face.findings().facts(), face.findings().documents());
        draft.severity = severity(face.severity());
        draft.participants = face.participants().stream()
                .filter(participant -> !LAW.contains(participant.role()))
                .toList();
        draft.regime = null;
        draft.suppliers = Suppliers.NONE;
        draft.evidence = face.evidence().stream()
                .filter(piece -> sight.shows(piece.type(), piece.by()))
                .toList();
        return draft.done(last(face.last(), sight), face.next());
    }

    private static @Nullable Severity severity(@Nullable Severity all) {
        return all == null
                ? null
                : new Severity(
                        all.level(),
                        all.assessed(),
                        all.score(),
                        List.of(),
                        null,
                        null,
                        WITHHELD,
                        all.policyVersion(),
                        all.at());
    }

    private static Happening last(Happening last, Sight sight) {
        return sight.showsName(last.what())
                ? last
                : new Happening(
                        "withheld", last.by(), last.role(), last.channel(), last.occurredAt(), last.recordedAt());
    }
}
