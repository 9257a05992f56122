package io.litige.query.legal;

import io.litige.api.value.DataClass;
import io.litige.query.timeline.Narrator;
import io.litige.query.timeline.Shown;
import io.litige.query.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts that a document does not show, with where they would stand and why they are not there. */
final class HiddenTexts {
    /** More than this are in the data alone; a list of thousands helps nobody. */
    private static final int LISTED = 500;

    private final List<Hidden> found = new ArrayList<>();
    private int more;

    private record Hidden(long sequence, String path, String hidden, String dataClass) {}

    /**
     * Takes note of what the entry does not show.
     *
     * @param named paths of texts that are named elsewhere
     */
    void look(TimelineEntry entry, Set<String> named) {
        look(entry.version(), "/why", entry.why());
        new TreeMap<>(entry.facts()).forEach((name, value) -> {
            if (!named.contains("/" + name)) {
                look(entry.version(), "/facts/" + name, value);
            }
        });
    }

    private void look(long sequence, String path, @Nullable Object part) {
        switch (part) {
            case Shown shown -> note(sequence, path, shown.hidden(), shown.dataClass());
            case Map<?, ?> fields -> look(sequence, path, fields);
            case List<?> items -> items.forEach(item -> look(sequence, path, item));
            case null -> {}
            default -> {
                // A code or a number is never hidden.
            }
        }
    }

    private void look(long sequence, String path, Map<?, ?> fields) {
        if (fields.containsKey("hidden")) {
            note(sequence, path, fields.get("hidden"), fields.get("dataClass"));
        } else {
            new TreeMap<>(fields).forEach((name, value) -> look(sequence, path + "/" + name, value));
        }
    }

    private void note(long sequence, String path, @Nullable Object hidden, @Nullable Object dataClass) {
        if (hidden == null || dataClass == null) {
            return;
        }
        if (found.size() < LISTED) {
            found.add(new Hidden(sequence, path, hidden.toString(), dataClass.toString()));
        } else {
            more++;
        }
    }

    /** In words, one each. */
    List<String> items(Phrases phrases, Narrator narrator) {
        var items = new ArrayList<String>();
        found.forEach(text -> items.add(phrases.text("hidden.item", values(text, phrases, narrator))));
        if (more > 0) {
            items.add(phrases.text("hidden.more", Map.of("count", narrator.number(more))));
        }
        return items;
    }

    private static Map<String, String> values(Hidden text, Phrases phrases, Narrator narrator) {
        var item = new HashMap<String, String>();
        item.put("sequence", Long.toString(text.sequence()));
        item.put("field", narrator.field(text.path().substring(text.path().lastIndexOf('/') + 1)));
        item.put("hidden", phrases.text("hidden." + text.hidden()));
        // An erased text is gone for everybody; one that is kept needs a reason.
        if (!text.hidden().equals(Shown.Hidden.ERASED.name())) {
            item.put("dataClass", narrator.label(DataClass.valueOf(text.dataClass())));
        }
        return item;
    }
}
