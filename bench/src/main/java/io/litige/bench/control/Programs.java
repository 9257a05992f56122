package io.litige.bench.control;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds programs that may or may not be installed. */
public final class Programs {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private Programs() {}

    /**
     * Where {@code pgbench} is: as told, the newest of a Debian-like system, or on the PATH.
     *
     * @param told the program itself, or null
     */
    public static Optional<Path> pgbench(@Nullable Path told) throws IOException {
        if (told != null) {
            return Optional.of(told);
        }
        var places = new ArrayList<Path>(debian());
        for (var directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            places.add(Path.of(directory));
        }
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> debian() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.sorted(
                            Comparator.<Path>comparingInt(Programs::version).reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
        }
    }

    private static int version(Path directory) {
        var name = directory.getFileName().toString();
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }
}
