package io.litige.command.imports;

import io.litige.command.imports.LineRefused.Code;
import io.litige.command.imports.LineRefused.Thrown;
import io.litige.command.imports.Mapping.Column;
import io.litige.command.imports.Mapping.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line under its mapping: answers what each field of the dispute says, as text. */
final class Row {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String UNSAID = "non indiqué";

    private final Mapping mapping;
    private final Map<String, String> values;

    private Row(Mapping mapping, Map<String, String> values) {
        this.mapping = mapping;
        this.values = values;
    }

    /**
     * @throws Thrown VALUE_MISSING or VALUE_UNKNOWN, on the first column that has neither what it must nor what it may
     */
    static Row of(Mapping mapping, Map<String, String> values) throws Thrown {
        var missing = mapping.columns().stream()
                .filter(c -> c.required() && values.getOrDefault(c.name(), "").isBlank())
                .map(Column::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new Thrown(Code.VALUE_MISSING, missing, "a value");
        }
        for (var column : mapping.columns()) {
            var known = column.values();
            String value = values.getOrDefault(column.name(), "");
            if (known != null && !value.isEmpty() && !known.containsKey(value)) {
                throw new Thrown(
                        Code.VALUE_UNKNOWN, List.of(column.name()), "one of " + String.join(", ", known.keySet()));
            }
        }
        return new Row(mapping, values);
    }

    /** Every field that has a value. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<>(decided());
        mapping.fields().forEach((field, rule) -> {
            String value = value(rule);
            if (value != null && !value.isBlank()) {
                fields.put(field, value);
            }
        });
        return fields;
    }

    String key() {
        return values.getOrDefault(mapping.source().key(), "");
    }

    /** All values under their names, in the order of the names: the same line in another column order is the same. */
    String content() {
        var text = new StringBuilder();
        new java.util.TreeMap<>(values).forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append(name).append('\u001f').append(value).append('\u001e');
            }
        });
        return text.toString();
    }

    private Map<String, String> decided() {
        var columns = mapping.casesOf();
        var cases = mapping.cases();
        if (columns == null || cases == null) {
            return Map.of();
        }
        String text = String.join(
                        ",",
                        columns.stream().map(c -> values.getOrDefault(c, "")).toList())
                .toLowerCase(Locale.ROOT);
        return cases.stream()
                .filter(c -> c.has().stream().anyMatch(text::contains))
                .findFirst()
                .map(Mapping.Case::fields)
                .orElse(mapping.otherwise() == null ? Map.of() : mapping.otherwise());
    }

    private @Nullable String value(Rule rule) {
        String value = rule.constant();
        if (rule.column() != null) {
            value = values.get(rule.column());
        } else if (rule.template() != null) {
            value = NAME.matcher(rule.template())
                    .replaceAll(name -> java.util.regex.Matcher.quoteReplacement(told(name.group(1))));
        } else if (rule.slugOf() != null) {
            value = Slug.of(decisive(rule.slugOf(), rule));
        }
        if (value != null && rule.map() != null) {
            value = rule.map().getOrDefault(value, value);
        }
        return value == null ? null : cut(value, rule.cut());
    }

    /** The value as texts tell it. */
    private String told(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            return UNSAID;
        }
        var column = mapping.column(name).orElseThrow();
        if (column.path() != null) {
            return String.join(" > ", value.split(column.path()));
        }
        return column.values() == null ? value : column.values().getOrDefault(value, value);
    }

    private String decisive(String name, Rule rule) {
        var column = mapping.column(name).orElseThrow();
        String path = column.path() == null ? "," : column.path();
        var elements =
                new ArrayList<>(Arrays.asList(values.getOrDefault(name, "").split(path)));
        var skip = rule.skip() == null ? List.<String>of() : rule.skip();
        elements.removeIf(element -> element.isBlank() || skip.stream().anyMatch(element.strip()::matches));
        if (!elements.isEmpty()) {
            return elements.getLast();
        }
        return rule.fallback() == null ? "" : values.getOrDefault(rule.fallback(), "");
    }

    private static String cut(String value, @Nullable Integer longest) {
        return longest == null || value.length() <= longest ? value : value.substring(0, longest - 1) + "…";
    }
}
