package io.litige.app.http;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
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

    static Violation of(JacksonException mistake) {
        var pointer = Pointer.of(mistake.getPath());
        return switch (mistake) {
            case UnrecognizedPropertyException e -> unknown(pointer, e);
            case MismatchedInputException e -> mismatch(pointer, e.getTargetType());
            case ValueInstantiationException e -> mismatch(pointer, raw(e));
            case StreamConstraintsException e ->
                Violation.at(pointer, "TOO_LARGE", "Nesting, a text, a name or a number is larger than accepted.");
            default -> syntax(pointer, mistake);
        };
    }

    /** The dispute is named by the address, never by the body. */
    private static Violation unknown(String pointer, UnrecognizedPropertyException mistake) {
        var known = Objects.requireNonNullElse(mistake.getKnownPropertyIds(), List.of()).stream()
                .map(String::valueOf)
                .filter(name -> !name.equals("disputeId"))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Violation(
                pointer,
                "UNKNOWN_PROPERTY",
                "Nothing is known under this name here; known are: " + known + ".",
                Map.of("known", known));
    }

    private static Violation mismatch(String pointer, @Nullable Class<?> type) {
        var expected = expected(type);
        return new Violation(pointer, "TYPE_MISMATCH", "Expected " + expected + ".", Map.of("expected", expected));
    }

    private static @Nullable Class<?> raw(ValueInstantiationException e) {
        return e.getType() == null ? null : e.getType().getRawClass();
    }

    private static Violation syntax(String pointer, JacksonException mistake) {
        var place = mistake.getLocation();
        var facts = place == null
                ? Map.<String, String>of()
                : Map.of("line", String.valueOf(place.getLineNr()), "column", String.valueOf(place.getColumnNr()));
        var duplicate = String.valueOf(mistake.getOriginalMessage()).startsWith("Duplicate");
        return duplicate
                ? new Violation(pointer, "DUPLICATE_PROPERTY", "A name stands twice in one object.", facts)
                : new Violation(pointer, "NO_JSON", "This is no JSON text.", facts);
    }

    /** What stands at a place of that type, in words. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another form";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return plain(type);
    }

    private static String plain(Class<?> type) {
        if (type == String.class) {
            return "a text without NUL or broken characters";
        } else if (type == UUID.class || hasOnlyUuid(type)) {
            return "a UUID";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return type.getSimpleName().startsWith("Local")
                    ? "a date such as 2026-01-31"
                    : "a time such as 2026-01-31T09:00:00Z";
        } else if (type.getSimpleName().equals("Money")) {
            return "an amount such as {\"amount\":\"150.00\",\"currency\":\"EUR\"}, with no more decimals than the currency has";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object of the form described";
    }

    private static boolean hasOnlyUuid(Class<?> type) {
        var parts = type.getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == UUID.class;
    }
}
