package io.litige.query.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the form PostgreSQL reads from text, so that one insert and a COPY bring the same to the table. */
final class SqlText {
    private SqlText() {}

    /** Instants to the microsecond, amounts without an exponent, enums by name, collections as arrays. */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> Times.micros(at).toString();
            case BigDecimal amount -> amount.toPlainString();
            case Enum<?> constant -> constant.name();
            case Collection<?> all -> array(all);
            default -> value.toString();
        };
    }

    /** A field of COPY in text format. */
    static void copy(StringBuilder into, @Nullable String value) {
        if (value == null) {
            into.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> into.append("\\\\");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                case '\t' -> into.append("\\t");
                default -> into.append(c);
            }
        }
    }

    private static String array(Collection<?> all) {
        return all.stream()
                .map(one -> '"' + String.valueOf(one).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
