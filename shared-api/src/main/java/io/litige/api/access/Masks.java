package io.litige.api.access;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.api.query.face.Complaint;
import io.litige.api.query.face.Customer;
import io.litige.api.value.DataClass;
import io.litige.api.value.Protected;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contents of one dispute that are hidden wherever they are read, with why. The record keeps them: what is hidden is
 * replaced where it is shown, in events and in what views keep of them.
 *
 * @param contents class by id of the content
 */
public record Masks(Map<String, DataClass> contents) {
    public static final Masks NONE = new Masks(Map.of());

    /** What was said at registration. */
    public static final String COMPLAINT = "complaint";

    /** Who complains: name and contact. */
    public static final String CUSTOMER = "customer";

    private static final Set<String> SAID = Set.of("summary", "statement", "expectedOutcome");
    private static final Set<String> PERSON = Set.of("customerName", "customerContact", "name", "contact");

    public Masks {
        contents = Map.copyOf(contents);
    }

    public Masks evolve(DisputeEvent event) {
        if (!(event instanceof ContentMasked masked)) {
            return this;
        }
        var more = new LinkedHashMap<>(contents);
        more.put(masked.content(), masked.dataClass());
        return new Masks(more);
    }

    /** Id of the content an event brings, such as {@code C1}; null when it brings none. */
    public static @Nullable String idOf(DisputeEvent event) {
        return idOf((Record) event);
    }

    /** The same event, or the same part of a view, without what is hidden in it. */
    public <T> T hidden(T document) {
        return contents.isEmpty() ? document : Rewriting.of(document, this::hides);
    }

    /** The texts of an event that are hidden, as they are. */
    public Set<Protected> texts(Object document) {
        var found = new LinkedHashSet<Protected>();
        Rewriting.of(document, new Rewriting.Rule() {
            @Override
            public @Nullable DataClass hides(Record record, String component) {
                return Masks.this.hides(record, component);
            }

            @Override
            public Protected instead(Protected text, DataClass why) {
                found.add(text);
                return text;
            }
        });
        return found;
    }

    /**
     * The texts of a correction without those that are hidden.
     *
     * @param content that is corrected, such as {@code C1}; null when it has no id of its own
     */
    public Map<String, Protected> hidden(Map<String, Protected> corrected, @Nullable String content) {
        var shown = new LinkedHashMap<String, Protected>();
        corrected.forEach((name, text) -> {
            var why = content == null ? ofRegistration(name) : contents.get(content);
            shown.put(name, why == null ? text : hidden(text, why));
        });
        return shown;
    }

    /** The same text, hidden for that reason, unless it is destroyed anyway. */
    public static Protected hidden(Protected text, DataClass why) {
        return text.erased() ? text : Protected.masked(text.subject(), why);
    }

    /** Why a text is hidden that stands under that name in that record. */
    private @Nullable DataClass hides(Record record, String component) {
        if (record instanceof DisputeRegistered || record instanceof Complaint || record instanceof Customer) {
            return ofRegistration(component);
        }
        var id = idOf(record);
        return id == null ? null : contents.get(id);
    }

    private @Nullable DataClass ofRegistration(String name) {
        if (SAID.contains(name)) {
            return contents.get(COMPLAINT);
        }
        return PERSON.contains(name) ? contents.get(CUSTOMER) : null;
    }

    private static @Nullable String idOf(Record record) {
        return Rewriting.value(record, "id") instanceof String id ? id : null;
    }
}
