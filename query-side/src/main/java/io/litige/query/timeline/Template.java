package io.litige.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with named places: {@code {name}} is filled in; a part in square brackets is left out when one of its
 * places has nothing to say. Taken apart once, filled in as often as it is told.
 */
public final class Template {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Takes a sentence apart. */
    public static Template of(String sentence) {
        var parts = new ArrayList<Part>();
        var optional = OPTIONAL.matcher(sentence);
        int done = 0;
        while (optional.find()) {
            parts.add(Part.of(sentence.substring(done, optional.start()), false));
            parts.add(Part.of(optional.group(1), true));
            done = optional.end();
        }
        parts.add(Part.of(sentence.substring(done), false));
        return new Template(parts);
    }

    /**
     * @param values gives the text of a place, or null when there is none
     * @throws IllegalStateException when a place outside square brackets has no text
     */
    public String fill(UnaryOperator<@Nullable String> values) {
        var text = new StringBuilder();
        parts.forEach(part -> part.fill(text, values));
        return text.toString().strip();
    }

    /**
     * What is said whole or not at all.
     *
     * @param said what stands before each place, and after the last
     */
    private record Part(List<String> said, List<String> places, boolean optional) {
        static Part of(String text, boolean optional) {
            var said = new ArrayList<String>();
            var places = new ArrayList<String>();
            var place = PLACE.matcher(text);
            int done = 0;
            while (place.find()) {
                said.add(text.substring(done, place.start()));
                places.add(place.group(1));
                done = place.end();
            }
            said.add(text.substring(done));
            return new Part(List.copyOf(said), List.copyOf(places), optional);
        }

        void fill(StringBuilder text, UnaryOperator<@Nullable String> values) {
            int begun = text.length();
            for (int i = 0; i < places.size(); i++) {
                var value = values.apply(places.get(i));
                if (value == null) {
                    leaveOut(text, begun);
                    return;
                }
                text.append(said.get(i)).append(value);
            }
            text.append(said.getLast());
        }

        private void leaveOut(StringBuilder text, int begun) {
            if (!optional) {
                throw new IllegalStateException("nothing to say where the sentence needs it: " + said + places);
            }
            text.setLength(begun);
        }
    }
}
