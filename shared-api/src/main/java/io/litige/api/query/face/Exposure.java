package io.litige.api.query.face;

import io.litige.api.value.ExposureLevel;
import io.litige.api.value.ThreatKind;
import java.util.List;
import java.util.Set;

/**
 * How public it is and what is being done about it (requirements 17 to 20 and 91).
 *
 * @param threats every kind of escalation threatened so far
 * @param answers what the company says in public; nothing leaves before it was released
 * @param crises every crisis there was, oldest first; the last one is open while it has no end
 */
public record Exposure(
        ExposureLevel level,
        Set<ThreatKind> threats,
        List<Publication> publications,
        List<PublicAnswer> answers,
        List<Crisis> crises) {
    public static final Exposure NONE = new Exposure(ExposureLevel.NONE, Set.of(), List.of(), List.of(), List.of());

    public Exposure {
        threats = Set.copyOf(threats);
        publications = List.copyOf(publications);
        answers = List.copyOf(answers);
        crises = List.copyOf(crises);
    }
}
