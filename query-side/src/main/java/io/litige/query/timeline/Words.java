package io.litige.query.timeline;

import io.litige.api.event.DisputeEvent;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the values of an event into words of one language, protected texts quoted, erased or withheld ones marked. */
final class Words {
    /** How each part of a record is read, in their order; asked of the class once. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    /** Parts that are codes of the company's procedures, and what kind of code each is. */
    private static final Map<String, String> CODES =
            Map.of("procedure", "procedure", "step", "step", "steps", "step", "documents", "document");

    private final Language language;
    private final Veil veil;
    private final Figures figures;

    Words(Language language, Veil veil) {
        this.language = language;
        this.veil = veil;
        this.figures = new Figures(language);
    }

    /** The sentence of that key, its places filled with the parts of a record and with what is added. */
    String tell(String key, Record record, Map<String, ? extends @Nullable Object> added) {
        Map<String, @Nullable Object> parts = parts(record);
        added.forEach((name, value) -> {
            if (parts.containsKey(name)) {
                throw new IllegalStateException(record.getClass() + " has a part of its own called " + name);
            }
            parts.put(name, value);
        });
        return language.template(key).fill(name -> place(name, parts.get(name)));
    }

    /** A sentence from values alone. */
    String tell(String key, Map<String, ? extends @Nullable Object> values) {
        return language.template(key).fill(name -> place(name, values.get(name)));
    }

    /** A value where it stands in a sentence: some codes have a name there. */
    private @Nullable String place(@Nullable String name, @Nullable Object value) {
        if ("path".equals(name) && value instanceof String path && path.lastIndexOf('/') == 0) {
            return field(path.substring(1));
        }
        if (value instanceof Protected text && "sha256".equals(name)) {
            return bare(text);
        }
        var kind = name == null ? null : CODES.get(name);
        if (kind != null) {
            return coded(kind, value);
        }
        var key = name + "." + value;
        return value instanceof String && language.has(key) ? language.text(key) : show(value);
    }

    /** What the procedures on board call a step, with its code behind; a company's own code stands alone. */
    private @Nullable String coded(String kind, @Nullable Object value) {
        if (value instanceof Collection<?> codes) {
            var told = codes.stream().map(code -> String.valueOf(coded(kind, code)));
            return codes.isEmpty() ? null : told.collect(Collectors.joining(language.text("list.short") + " "));
        }
        var key = kind + "." + value;
        var code = show(value);
        return language.has(key) && !language.text(key).equals(code) ? language.text(key) + " (" + code + ")" : code;
    }

    /** One value in words; null for what is absent or empty. */
    @Nullable
    String show(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Protected text -> quote(text);
            case Money money -> figures.money(money);
            case Instant instant -> figures.instant(instant);
            case LocalDate date -> figures.date(date);
            case Long number -> figures.number(number);
            case Integer number -> figures.number(number);
            case Boolean yes -> language.text(yes ? "yes" : "no");
            case Enum<?> constant -> label(constant);
            case Collection<?> items -> list(items);
            case Map<?, ?> pairs -> pairs(pairs);
            case DisputeId dispute -> Plain.text(dispute.reference());
            case Record record -> nested(record);
            default -> Plain.text(value.toString());
        };
    }

    /** What the reader's language calls a constant. */
    String label(Enum<?> constant) {
        return language.text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What the reader's language calls a field of a record; its technical name where nobody gave it another. */
    String field(String name) {
        return language.has("field." + name) ? language.text("field." + name) : Plain.text(name);
    }

    /** The text without quotation marks, or what stands in its place. */
    String bare(Protected text) {
        if (text.value() == null) {
            return "[" + language.text("erased") + "]";
        }
        if (text.masked()) {
            return "[" + tell("masked", Map.of("dataClass", text.dataClass())) + "]";
        }
        var hidden = veil.hides(text);
        return hidden == null ? Plain.text(text.value()) : "[" + tell("withheld", Map.of("dataClass", hidden)) + "]";
    }

    /** What the event says under that name, in words; the time of the fact lies in its act. */
    @Nullable
    String part(DisputeEvent event, String name) {
        var parts = parts((Record) event);
        return show(name.equals("occurredAt") ? event.act().occurredAt() : parts.get(name));
    }

    /** A text in quotation marks. */
    String quotation(String text) {
        return language.text("quote.open") + Plain.text(text) + language.text("quote.close");
    }

    private String quote(Protected text) {
        return text.value() != null && !text.masked() && veil.hides(text) == null
                ? quotation(text.value())
                : bare(text);
    }

    private @Nullable String list(Collection<?> items) {
        if (items.isEmpty()) {
            return null;
        }
        var separator =
                items.iterator().next() instanceof Record record && isNested(record) ? "list.long" : "list.short";
        return items.stream().map(this::show).collect(Collectors.joining(language.text(separator) + " "));
    }

    private @Nullable String pairs(Map<?, ?> pairs) {
        if (pairs.isEmpty()) {
            return null;
        }
        var sorted = new TreeMap<String, @Nullable String>();
        pairs.forEach((name, value) -> sorted.put(field(String.valueOf(name)), show(value)));
        return sorted.entrySet().stream()
                .map(pair -> pair.getKey() + language.text("pair") + " " + pair.getValue())
                .collect(Collectors.joining(language.text("list.long") + " "));
    }

    private String nested(Record record) {
        return isNested(record)
                ? tell(record.getClass().getSimpleName(), record, Map.of())
                : Plain.text(record.toString());
    }

    /** Records with a sentence of their own; the others are values that know their own text. */
    private boolean isNested(Record record) {
        return language.has(record.getClass().getSimpleName());
    }

    private static Map<String, @Nullable Object> parts(Record record) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        for (var component : COMPONENTS.get(record.getClass())) {
            try {
                parts.put(component.getName(), component.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return parts;
    }
}
