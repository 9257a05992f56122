package io.litige.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {
    @Test
    void everyProblemHasAFrenchTitleAndNoTitleIsLeftOver() {
        assertThat(ResourceBundle.getBundle("problems", Locale.FRENCH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ProblemType.all().stream().map(ProblemType::code).toList());
    }

    @Test
    void everyRefusalSaysInBothLanguagesWhatIsAllowedInstead() {
        var codes = Arrays.stream(Rejection.Code.values()).map(Enum::name).toList();
        for (var language : List.of(Locale.ROOT, Locale.FRENCH)) {
            assertThat(ResourceBundle.getBundle("advice", language).keySet())
                    .containsExactlyInAnyOrderElementsOf(codes);
        }
        assertThat(codes).allSatisfy(code -> assertThat(Words.advice(code, Locale.FRENCH))
                .isPresent()
                .isNotEqualTo(Words.advice(code, Locale.ENGLISH)));
    }

    @Test
    void noTwoProblemsShareAnAddress() {
        assertThat(ProblemType.all()).extracting(ProblemType::slug).doesNotHaveDuplicates();
    }
}
