package io.litige.query.timeline;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with named places: {@code {name}} is filled in; a part in square brackets is left out when one of its
 * places has nothing to say.
 */
public final class Template {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Template() {}

    /**
     * @param values gives the text of a place, or null when there is none
     * @throws IllegalStateException when a place outside square brackets has no text
     */
    public static String fill(String template, UnaryOperator<@Nullable String> values) {
        var text = new StringBuilder();
        int done = 0;
        Matcher optional = OPTIONAL.matcher(template);
        while (optional.find()) {
            text.append(required(template.substring(done, optional.start()), values));
            var part = places(optional.group(1), values);
            text.append(part == null ? "" : part);
            done = optional.end();
        }
        return text.append(required(template.substring(done), values))
                .toString()
                .strip();
    }

    private static String required(String part, UnaryOperator<@Nullable String> values) {
        var text = places(part, values);
        if (text == null) {
            throw new IllegalStateException("nothing to say where the sentence needs it: " + part);
        }
        return text;
    }

    private static @Nullable String places(String part, UnaryOperator<@Nullable String> values) {
        var text = new StringBuilder();
        int done = 0;
        Matcher place = PLACE.matcher(part);
        while (place.find()) {
            var value = values.apply(place.group(1));
            if (value == null) {
                return null;
            }
            text.append(part, done, place.start()).append(value);
            done = place.end();
        }
        return text.append(part.substring(done)).toString();
    }
}
