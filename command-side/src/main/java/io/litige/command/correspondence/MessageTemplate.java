package io.litige.command.correspondence;

import io.litige.api.value.MessagePurpose;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in both languages; {@code {name}} stands for a value (requirement 30).
 *
 * @param version stands in events
 * @param from first day it counts
 * @param purposes it may serve; the first template of a purpose is taken when none is named
 * @param required values that must be there even where the text has no place for them
 */
public record MessageTemplate(
        String name,
        String version,
        LocalDate from,
        Set<MessagePurpose> purposes,
        @Nullable Set<String> required,
        Text fr,
        Text en) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Subject and body in one language. */
    public record Text(@Nullable String subject, String body) {}

    /**
     * @throws IllegalArgumentException when a text has no place for the customer's name, the reference or the way back
     */
    public MessageTemplate {
        purposes = Set.copyOf(purposes);
        required = required == null ? Set.of() : Set.copyOf(required);
        for (var text : List.of(fr, en)) {
            if (!places(text.body()).containsAll(Set.of("name", "reference", "reply"))) {
                throw new IllegalArgumentException(
                        "template " + name + " " + version + " lacks {name}, {reference} or {reply}");
            }
        }
    }

    public Text in(String language) {
        return language.equals("en") ? en : fr;
    }

    /** Names of all values it needs in that language, in the order of the text. */
    public Set<String> needs(String language) {
        var text = in(language);
        var needs = new LinkedHashSet<String>();
        if (text.subject() != null) {
            needs.addAll(places(text.subject()));
        }
        needs.addAll(places(text.body()));
        if (required != null) {
            needs.addAll(required);
        }
        return needs;
    }

    /** The text with its values. */
    public static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private static Set<String> places(String text) {
        var places = new LinkedHashSet<String>();
        var matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
