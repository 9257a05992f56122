package io.litige.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event and revision has a file in {@code events/}, written by hand: what is stored today must be read for ever.
 * The files show the event before its protected texts are turned to commitment and ciphertext, which have a fresh salt
 * each time and can therefore not be compared; that form is tested where it is made.
 */
class GoldenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/events");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @ParameterizedTest
    @MethodSource("events")
    void isReadFromItsFileAndWrittenBackAsItWas(Class<? extends RecordedEvent> type) {
        var golden = golden(type);

        var event = mapper.readValue(golden, type);

        assertThat(mapper.readTree(mapper.writeValueAsString(event))).isEqualTo(mapper.readTree(golden));
    }

    /** A field that no file ever fills is a field nobody has proved readable. */
    @ParameterizedTest
    @MethodSource("events")
    void itsFileFillsEveryField(Class<? extends RecordedEvent> type) {
        JsonNode golden = mapper.readTree(golden(type));

        assertThat(Stream.of(type.getRecordComponents()).map(component -> component.getName()))
                .allSatisfy(name -> assertThat(golden.has(name)).as(name).isTrue());
    }

    @Test
    void noFileIsLeftOfAnEventThatIsGone() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.\\d+\\.json$", "")))
                    .isSubsetOf(events().map(GoldenEventsTest::name).toList());
        }
    }

    @Test
    void storedNamesAreUniqueAndInKebabCase() {
        assertThat(events().map(GoldenEventsTest::name)).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name)
                .matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyFamilyHasEvents() {
        assertThat(DisputeEvent.class.getPermittedSubclasses())
                .allSatisfy(
                        family -> assertThat(family.getPermittedSubclasses()).isNotEmpty());
    }

    private static Stream<Class<? extends RecordedEvent>> events() {
        return RecordedEvent.everything().stream();
    }

    private static String golden(Class<?> type) {
        var file = "/events/" + name(type) + "." + annotation(type).revision() + ".json";
        try (InputStream content = GoldenEventsTest.class.getResourceAsStream(file)) {
            assertThat(content)
                    .as("the golden file %s of %s", file, type.getSimpleName())
                    .isNotNull();
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Class<?> type) {
        return annotation(type).value();
    }

    private static EventName annotation(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(EventName.class), type + " has no stored name");
    }
}
