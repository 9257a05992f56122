package io.litige.command.imports;

import io.litige.api.value.Money;
import io.litige.command.imports.LineRefused.Code;
import io.litige.command.imports.LineRefused.Thrown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of one line's fields, read as what the fields need. */
record Values(Mapping mapping, Map<String, String> fields) {
    @Nullable
    String text(String field) {
        return fields.get(field);
    }

    String must(String field) throws Thrown {
        String value = fields.get(field);
        if (value == null) {
            throw new Thrown(Code.VALUE_MISSING, columns(List.of(field)), "a value");
        }
        return value;
    }

    <E extends Enum<E>> E must(String field, Class<E> type) throws Thrown {
        must(field);
        var value = one(field, type);
        if (value == null) {
            throw new IllegalStateException(field);
        }
        return value;
    }

    <E extends Enum<E>> @Nullable E one(String field, Class<E> type) throws Thrown {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.strip());
        } catch (IllegalArgumentException e) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            throw new Thrown(Code.VALUE_UNKNOWN, columns(List.of(field)), "one of " + known);
        }
    }

    /** A day begins at midnight in the mapping's zone. */
    @Nullable
    Instant instant(String field) throws Thrown {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(mapping.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new Thrown(
                    Code.DATE_UNREADABLE, columns(List.of(field)), "2026-03-02, or 2026-03-02T10:15:00Z with a time");
        }
    }

    @Nullable
    Money money(String field) throws Thrown {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            return new Money(new BigDecimal(value), fields.getOrDefault("currency", "EUR"));
        } catch (RuntimeException e) {
            throw new Thrown(
                    Code.AMOUNT_UNREADABLE,
                    columns(List.of(field, "currency")),
                    "an amount such as 150.00 with no more decimals than its ISO 4217 currency has");
        }
    }

    /** The columns these fields are read from; the fields' own names where no single column gives them. */
    List<String> columns(List<String> names) {
        return names.stream()
                .flatMap(name -> {
                    var rule = mapping.fields().get(name);
                    return rule == null || rule.columns().isEmpty()
                            ? java.util.stream.Stream.of(name)
                            : rule.columns().stream();
                })
                .distinct()
                .toList();
    }
}
