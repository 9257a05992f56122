package io.litige.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.DisputeEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two files of sentences: complete, equal in content, and written as a printer would set them. */
class LanguageTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantThatCanStandInAnEventHasALabel(Language language) {
        assertThat(constants()).hasSizeGreaterThan(150).allSatisfy(constant -> assertThat(language.has(constant))
                .as("%s in %s", constant, language)
                .isTrue());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var french = texts(Language.FR);
        var english = texts(Language.EN);

        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(french.stringPropertyNames()).allSatisfy(key -> assertThat(places(french.getProperty(key)))
                .as(key)
                .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void frenchIsSetWithItsOwnSpacesAndApostrophes() {
        assertThat(texts(Language.FR).values()).allSatisfy(text -> assertThat((String) text)
                .doesNotContain("'", "\"", " :", " ;", " ?", " !", "« ", " »")
                .doesNotMatch(".*[\\p{L}}][:;?!].*"));
    }

    @Test
    void englishIsSetWithItsOwnMarks() {
        assertThat(texts(Language.EN).values()).allSatisfy(text -> assertThat((String) text)
                .doesNotContain("'", "\"", " :", " ;", "«", "’ ", "\u00a0:"));
    }

    private static Set<String> constants() {
        var found = new HashSet<String>();
        var seen = new HashSet<Type>();
        DisputeEvent.all().forEach(event -> collect(event, found, seen));
        return found;
    }

    private static void collect(Type type, Set<String> found, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found, seen);
            }
        } else if (type instanceof Class<?> enumType && enumType.isEnum()) {
            for (Object constant : enumType.getEnumConstants()) {
                found.add(enumType.getSimpleName() + "." + ((Enum<?>) constant).name());
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), found, seen);
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    private static Properties texts(Language language) {
        var texts = new Properties();
        try (var file = Language.class.getResourceAsStream("timeline_" + language.code() + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
