package io.litige.app.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept aside is read back as often as somebody likes, and by nobody else. */
class SpoolTest {
    @TempDir
    Path directory;

    @Test
    void givesWhatWasWrittenEachTime() throws IOException {
        var written = new byte[200_000];
        new Random(7).nextBytes(written);
        try (var spool = new Spool(directory.resolve("spool"))) {
            spool.out().write(written);
            try (var one = spool.open();
                    var other = spool.open()) {
                assertThat(one.readNBytes(100_000)).isEqualTo(java.util.Arrays.copyOf(written, 100_000));
                assertThat(other.readAllBytes()).isEqualTo(written);
                assertThat(one.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(written, 100_000, 200_000));
            }
            var copied = new ByteArrayOutputStream();
            spool.copy(copied);
            assertThat(copied.toByteArray()).isEqualTo(written);
        }
    }

    @Test
    void givesNothingWhereNothingWasWritten() throws IOException {
        try (var spool = new Spool(directory.resolve("spool"));
                var content = spool.open()) {
            assertThat(content.readAllBytes()).isEmpty();
        }
    }

    /** That it has no name meanwhile either, is asked where a file comes in (UploadJourneyTest). */
    @Test
    void leavesNothingBehind() throws IOException {
        Files.writeString(directory.resolve("spool"), "of a process that died");
        try (var spool = new Spool(directory.resolve("spool"))) {
            spool.out().write(1);
        }
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }
}
