package io.litige.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EventName;
import io.litige.api.value.Act;
import io.litige.api.value.Protected;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} lists every event there is; the column "meaning" is written by hand and kept. */
class EventsPageTest {
    private static final String HEAD = """
            | Stored as | Event | Family | Meaning | Protected fields |
            |---|---|---|---|---|
            """;
    private static final int MEANING = 4;

    private final Page page = Page.of("docs/events.md");

    @Test
    void everyEventIsListedUnderItsStoredNameWithItsProtectedFields() {
        var meanings = page.written(MEANING);
        page.mustHave(DisputeEvent.all().stream()
                .sorted(Comparator.comparing((Class<?> event) -> family(event)).thenComparing(this::storedName))
                .map(event -> line(event, meanings.getOrDefault(storedName(event), Page.UNTOLD)))
                .collect(Collectors.joining("", HEAD, "")));
    }

    @Test
    void everyEventHasAMeaning() {
        assertThat(page.written(MEANING))
                .isNotEmpty()
                .doesNotContainValue(Page.UNTOLD)
                .doesNotContainValue("");
    }

    private String line(Class<?> event, String meaning) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(storedName(event), event.getSimpleName(), family(event), meaning, protectedFields(event));
    }

    private String storedName(Class<?> event) {
        var name = event.getAnnotation(EventName.class);
        return name.value() + "." + name.revision();
    }

    private static String family(Class<?> event) {
        return event.getDeclaringClass().getSimpleName().replace("Event", "");
    }

    private static String protectedFields(Class<?> event) {
        var fields = new ArrayList<String>();
        collect(event, "", fields);
        return fields.stream().map(field -> "`" + field + "`").collect(Collectors.joining(", "));
    }

    private static void collect(Class<?> record, String prefix, List<String> fields) {
        for (RecordComponent component : record.getRecordComponents()) {
            for (Class<?> type : typesIn(component.getGenericType())) {
                if (type == Protected.class) {
                    fields.add(prefix + component.getName());
                } else if (type.isRecord() && type != Act.class) {
                    collect(type, prefix + component.getName() + ".", fields);
                }
            }
        }
    }

    /** The class itself, or the classes a collection or map is made of. */
    private static List<Class<?>> typesIn(Type type) {
        return switch (type) {
            case Class<?> simple -> List.of(simple);
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments())
                        .flatMap(argument -> typesIn(argument).stream())
                        .<Class<?>>map(found -> found)
                        .toList();
            default -> List.of();
        };
    }
}
