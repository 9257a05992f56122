package io.litige.query.dispute;

import io.litige.api.access.Masks;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.face.CommunicationState;
import io.litige.api.query.face.Correction;
import io.litige.api.query.face.Exchange;
import io.litige.api.query.face.Privacy.Mask;
import io.litige.api.value.Protected;
import java.util.Map;
import java.util.stream.Collectors;

/** A face without what is hidden from everybody. */
final class FaceMasks {
    private FaceMasks() {}

    static DisputeFace of(DisputeFace face) {
        if (face.privacy().masks().isEmpty()) {
            return face;
        }
        var masks =
                new Masks(face.privacy().masks().stream().collect(Collectors.toMap(Mask::content, Mask::dataClass)));
        var hidden = masks.hidden(face);
        var draft = new FaceDraft(hidden, face.version());
        draft.exchange = corrections(hidden.exchange(), masks);
        return draft.done(face.last(), face.next());
    }

    private static Exchange corrections(Exchange exchange, Masks masks) {
        var ids = exchange.communications().stream()
                .collect(Collectors.toMap(CommunicationState::version, CommunicationState::id));
        return new Exchange(
                exchange.communications(),
                exchange.count(),
                exchange.customerSpokeAt(),
                exchange.answeredAt(),
                exchange.corrections().stream()
                        .map(correction -> hidden(correction, ids, masks))
                        .toList());
    }

    /** What is corrected may be too old for the face to know; then nothing is shown where anything like it is hidden. */
    private static Correction hidden(Correction correction, Map<Long, String> ids, Masks masks) {
        var id = ids.get(correction.targetVersion());
        var fields = masks.hidden(correction.fields(), id);
        if (id == null) {
            fields.replaceAll((name, text) -> unknown(text, masks));
        }
        return new Correction(
                correction.version(),
                correction.targetVersion(),
                fields,
                correction.reason(),
                correction.by(),
                correction.recordedAt());
    }

    private static Protected unknown(Protected text, Masks masks) {
        return masks.contents().entrySet().stream()
                .filter(mask -> mask.getKey().matches("[CE][0-9]+"))
                .findFirst()
                .map(mask -> Masks.hidden(text, mask.getValue()))
                .orElse(text);
    }
}
