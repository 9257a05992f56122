package io.litige.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T10:11:12.131Z", "2024-02-29T23:59:59.999Z", "1969-12-31T00:00:00.001Z"})
    void writesWhatAnInstantSays(String text) {
        var out = new Line.Buffer();
        out.time(Instant.parse(text).toEpochMilli(), 'T', "Z");
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(text);
    }
}
