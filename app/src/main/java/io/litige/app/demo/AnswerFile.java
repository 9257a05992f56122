package io.litige.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer key on disk; it also remembers when the demo's past ended, so that a restart tells the same past. */
final class AnswerFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    AnswerFile(DemoProperties demo) {
        this.file = demo.directory().resolve("answer-key.json");
    }

    Optional<AnswerKey> read() throws IOException {
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readString(file), AnswerKey.class))
                : Optional.empty();
    }

    void write(AnswerKey key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling("answer-key.json.part");
        Files.writeString(part, JSON.writeValueAsString(key));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
