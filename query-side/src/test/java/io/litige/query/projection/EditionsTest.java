package io.litige.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the rows of a view are made of goes with its edition: whoever changes one has to raise the other, or rows of an
 * earlier release stay as they were. {@code -Ddocs.write} notes the new ones.
 */
class EditionsTest {
    private static final Path NOTED = Path.of("src/test/resources/view-editions.txt");

    private static final Map<String, String> ROWS = new TreeMap<>(Map.of(
            "dispute.FaceView", "dispute.DisputeRow",
            "queue.QueueView", "queue.QueueRow",
            "recurrence.RecurrenceView", "recurrence.RecurrenceRow",
            "service.ServiceView", "service.ServiceRow"));

    @Test
    void rowsThatAreMadeOtherwiseAreOfAnotherEdition() throws Exception {
        if (System.getProperty("docs.write") != null) {
            Files.writeString(NOTED, present());
        }
        assertThat(present())
                .as("rows have changed: raise EDITION of that view, then note it with -Ddocs.write")
                .isEqualTo(Files.readString(NOTED));
    }

    private static String present() throws ReflectiveOperationException, IOException, NoSuchAlgorithmException {
        var lines = new StringBuilder();
        for (var row : ROWS.entrySet()) {
            lines.append("%s %s %s%n".formatted(row.getKey(), edition(row.getKey()), made(row.getValue())));
        }
        return lines.toString();
    }

    private static Object edition(String view) throws ReflectiveOperationException {
        Field edition = Class.forName("io.litige.query." + view).getDeclaredField("EDITION");
        edition.setAccessible(true);
        return edition.get(null);
    }

    private static String made(String row) throws ReflectiveOperationException, NoSuchAlgorithmException {
        Map<String, String> types = new TreeMap<>();
        describe(Class.forName("io.litige.query." + row), types);
        var digest =
                MessageDigest.getInstance("SHA-256").digest(types.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static void describe(Type type, Map<String, String> types) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describe(argument, types));
            describe(generic.getRawType(), types);
        } else if (type instanceof Class<?> one
                && one.getName().startsWith("io.litige")
                && !types.containsKey(one.getName())) {
            types.put(one.getName(), "");
            types.put(one.getName(), parts(one));
            if (one.isRecord()) {
                Arrays.stream(one.getRecordComponents()).forEach(part -> describe(part.getGenericType(), types));
            }
        }
    }

    private static String parts(Class<?> one) {
        return one.isRecord()
                ? Arrays.stream(one.getRecordComponents())
                        .map(EditionsTest::part)
                        .collect(Collectors.joining(", "))
                : one.isEnum() ? "enum" : "type";
    }

    private static String part(RecordComponent part) {
        return part.getName() + " " + part.getGenericType().getTypeName();
    }
}
