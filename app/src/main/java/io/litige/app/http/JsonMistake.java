package io.litige.app.http;

import io.litige.api.value.Money;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body stops being the JSON expected, and what was expected there; never what was sent. */
final class JsonMistake {
    private JsonMistake() {}

    static Violation of(JacksonException mistake, Locale language) {
        var pointer = Pointer.of(mistake.getPath());
        return switch (mistake) {
            case UnrecognizedPropertyException e -> unknown(pointer, e, language);
            case MismatchedInputException e -> mismatch(pointer, e.getTargetType(), language);
            case ValueInstantiationException e -> mismatch(pointer, raw(e), language);
            case StreamConstraintsException e ->
                Violation.at(pointer, "TOO_LARGE", Words.mistake("TOO_LARGE", language));
            default -> syntax(pointer, mistake, language);
        };
    }

    /** The dispute is named by the address, never by the body. */
    private static Violation unknown(String pointer, UnrecognizedPropertyException mistake, Locale language) {
        var known = Objects.requireNonNullElse(mistake.getKnownPropertyIds(), List.of()).stream()
                .map(String::valueOf)
                .filter(name -> !name.equals("disputeId"))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Violation(
                pointer,
                "UNKNOWN_PROPERTY",
                Words.mistake("UNKNOWN_PROPERTY", language, known),
                Map.of("known", known));
    }

    private static Violation mismatch(String pointer, @Nullable Class<?> type, Locale language) {
        var expected = expected(type, language);
        return new Violation(
                pointer,
                "TYPE_MISMATCH",
                Words.mistake("TYPE_MISMATCH", language, expected),
                Map.of("expected", expected));
    }

    private static @Nullable Class<?> raw(ValueInstantiationException e) {
        return e.getType() == null ? null : e.getType().getRawClass();
    }

    private static Violation syntax(String pointer, JacksonException mistake, Locale language) {
        var place = mistake.getLocation();
        var facts = place == null
                ? Map.<String, String>of()
                : Map.of("line", String.valueOf(place.getLineNr()), "column", String.valueOf(place.getColumnNr()));
        var duplicate = String.valueOf(mistake.getOriginalMessage()).startsWith("Duplicate");
        var code = duplicate ? "DUPLICATE_PROPERTY" : "NO_JSON";
        return new Violation(pointer, code, Words.mistake(code, language), facts);
    }

    /** What stands at a place of that type, in words. */
    static String expected(@Nullable Class<?> type, Locale language) {
        if (type != null && type.isEnum()) {
            var values =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Words.mistake("expected.enum", language, values);
        }
        return Words.mistake("expected." + (type == null ? "other" : form(type)), language);
    }

    private static String form(Class<?> type) {
        if (type == String.class) {
            return "text";
        } else if (type == UUID.class || hasOnlyUuid(type)) {
            return "uuid";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return type.getSimpleName().startsWith("Local") ? "date" : "time";
        } else if (type == Money.class) {
            return "money";
        } else if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "list" : "object";
    }

    private static boolean hasOnlyUuid(Class<?> type) {
        var parts = type.getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == UUID.class;
    }
}
