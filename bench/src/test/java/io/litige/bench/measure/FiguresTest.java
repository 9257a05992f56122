package io.litige.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"12345.6, 12346", "99.94, 99.9", "9.876, 9.88", "0.0764, 0.076", "20, 20", "0, 0"})
    void asManyDigitsAsMeanSomething(double figure, String text) {
        assertThat(Figures.plain(figure)).isEqualTo(text);
    }
}
