package io.litige.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bag does not grow in memory with its contents, neither where it is written nor where it is verified. */
class LargeBagTest {
    private static final int EVENTS = 8_000;
    private static final int BODY = 16 * 1024;
    private static final int EXHIBIT = 160 * 1024 * 1024;

    /** Bodies and exhibit are each more than twice the heap of the process. */
    @Tag("requirement-52")
    @Test
    void itIsWrittenAndVerifiedInAFractionOfItsSize(@TempDir Path directory) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBag.class.getName(),
                        directory.resolve("large.zip").toString(),
                        String.valueOf(EVENTS),
                        String.valueOf(BODY),
                        String.valueOf(EXHIBIT))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("OK dispute/").contains(": 8000 events, 0 to 7999, unaltered and complete");
        assertThat(process.exitValue()).isZero();
    }
}
