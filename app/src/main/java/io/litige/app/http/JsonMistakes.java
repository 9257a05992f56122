package io.litige.app.http;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that was read, kept for the case that it is not what its address expects: then every mistake is looked for, by
 * emptying each place found and reading on, so that the caller hears of all of them at once.
 */
record JsonMistakes(JsonMapper json, Validator validator, ObjectNode body, Class<?> type) {
    static final String ATTRIBUTE = JsonMistakes.class.getName();

    private static final int MOST = 50;

    List<Violation> all(Locale language) {
        var rest = body.deepCopy();
        List<Violation> found = new ArrayList<>();
        while (found.size() < MOST) {
            try {
                var read = json.treeToValue(rest, type);
                Constraints.violations(validator.validate(read)).stream()
                        .filter(violation -> isNew(violation, found))
                        .forEach(found::add);
                return found;
            } catch (JacksonException e) {
                var mistake = JsonMistake.of(e, language);
                if (!isNew(mistake, found) || !emptied(rest, e)) {
                    return found;
                }
                found.add(mistake);
            }
        }
        return found;
    }

    /** What follows from an emptied place, there or around it, is no mistake of the caller's. */
    private static boolean isNew(Violation violation, List<Violation> found) {
        var place = String.valueOf(violation.pointer());
        return found.stream()
                .map(earlier -> String.valueOf(earlier.pointer()))
                .noneMatch(earlier -> earlier.equals(place) || earlier.startsWith(place + "/"));
    }

    private static boolean emptied(ObjectNode rest, JacksonException mistake) {
        var path = mistake.getPath();
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = rest;
        for (var step : path.subList(0, path.size() - 1)) {
            parent =
                    step.getPropertyName() == null ? parent.path(step.getIndex()) : parent.path(step.getPropertyName());
        }
        return emptied(parent, path.getLast(), mistake instanceof UnrecognizedPropertyException);
    }

    private static boolean emptied(JsonNode parent, Reference place, boolean unknown) {
        if (parent instanceof ObjectNode object && object.has(place.getPropertyName())) {
            if (unknown) {
                object.remove(place.getPropertyName());
            } else {
                object.putNull(place.getPropertyName());
            }
            return true;
        }
        if (parent instanceof ArrayNode array && array.has(place.getIndex())) {
            array.setNull(place.getIndex());
            return true;
        }
        return false;
    }
}
