package io.litige.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Scratch;
import io.litige.app.product.ProductProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer types from the README, typed in order against the started product. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final String URL = "http://localhost:8080";

    @Test
    void theCommandsOfTheReadmeTellTheStory(@TempDir Path home) throws Exception {
        var readme = Files.readString(Path.of("..", "README.md"));
        var script =
                BLOCK.matcher(readme).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(script).contains(URL);
        var door = ProductProcess.shared().door();
        Files.createSymbolicLink(home.resolve("data"), door.data());
        var told = run(home, script.replace(URL, door.url()));
        assertThat(told)
                .contains("/problems/authority-exceeded")
                .contains("150.00 EUR")
                .contains("100.00 EUR")
                .contains("\"phase\":\"CLOSED\"")
                .contains("DOUBLE_INVOICING");
        // One refusal is part of the story; any other problem is a broken README.
        assertThat(told.split("/problems/", -1)).as(told).hasSize(2);
        assertThat(home.resolve("data/export.zip")).isNotEmptyFile();
    }

    private static String run(Path home, String script) throws IOException, InterruptedException {
        var out = Scratch.file("readme", ".out");
        var bash = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(bash.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var told = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(bash.exitValue()).as(told).isZero();
        return told;
    }
}
