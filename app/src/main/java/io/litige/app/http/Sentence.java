package io.litige.app.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in one sentence what is wrong and with which numbers. */
final class Sentence {
    private Sentence() {}

    /** {@code The amount is above the mandate: asked 150.00 EUR, limit 100.00 EUR.} */
    static String of(String title, Map<String, String> facts, Locale language) {
        if (facts.isEmpty()) {
            return title + ".";
        }
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> words(fact.getKey()) + " " + fact.getValue())
                        .collect(Collectors.joining(", ", title + colon(language), "."));
    }

    /** French sets a space before it that does not break. */
    private static String colon(Locale language) {
        return language.equals(Locale.FRENCH) ? "\u00a0: " : ": ";
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
