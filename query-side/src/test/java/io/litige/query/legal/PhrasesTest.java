package io.litige.query.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** French as it is printed: no line begins with a mark of punctuation, or with a number whose « n° » stayed behind. */
class PhrasesTest {
    @ParameterizedTest
    @ValueSource(strings = {"legal/export_fr.properties", "timeline/timeline_fr.properties"})
    void noFrenchPhraseBreaksBeforeItsPunctuation(String file) throws Exception {
        var phrases = new Properties();
        try (var in = requireNonNull(getClass().getResourceAsStream("/io/litige/query/" + file))) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(phrases).isNotEmpty().allSatisfy((key, phrase) -> assertThat(phrase.toString())
                .as(key.toString())
                .doesNotContainPattern("\\S [:;!?»]|« |n° "));
    }
}
