package io.litige.app.export;

import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where exports lie until they are taken or their time is over: {@code data/exports}, readable by the process alone. */
@Component
class ExportFiles {
    private final DataDirectory directory;

    ExportFiles(DataDirectory directory) {
        this.directory = directory;
    }

    Path of(UUID export) {
        return root().resolve(export + ".zip");
    }

    /** Where it is written before it is known to be whole; what a process that died has left there is overwritten. */
    Path draft(UUID export) {
        return root().resolve(export + ".part");
    }

    void keep(UUID export) throws IOException {
        Files.move(draft(export), of(export), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void drop(UUID export) {
        try {
            try (var left = Files.newDirectoryStream(root(), export + ".*")) {
                for (var file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        try {
            return PrivateFiles.directory(directory.root().resolve("exports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
