package io.litige.app.http;

import static org.assertj.core.api.Assertions.assertThat;

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
    void noTwoProblemsShareAnAddress() {
        assertThat(ProblemType.all()).extracting(ProblemType::slug).doesNotHaveDuplicates();
    }
}
