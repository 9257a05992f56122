package io.litige.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Contents that releases before sealing have left as they were, under {@code <root>/<dispute>/<ab>/<sha256>}. They are read
 * there until they are moved; none is added.
 */
final class ClearFiles {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}/[0-9a-f]{2}/[0-9a-f]{64}");

    private final Path root;

    ClearFiles(Path root) {
        this.root = root;
    }

    /** What is done with a content; false to go no further. */
    @FunctionalInterface
    interface Each {
        boolean key(String key) throws IOException;
    }

    static boolean keys(String text) {
        return KEY.matcher(text).matches();
    }

    static String sha256(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    InputStream open(String key) throws IOException {
        if (!keys(key)) {
            throw new NoSuchFileException(key);
        }
        return Files.newInputStream(root.resolve(key));
    }

    long size(String key) throws IOException {
        return Files.size(root.resolve(key));
    }

    /** Whether there is any. */
    boolean any() throws IOException {
        var found = new boolean[1];
        each(key -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    /** Every content, in no order; directories are read as they are gone through, and dropped once they are empty. */
    void each(Each each) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var disputes = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (var dispute : disputes) {
                if (!within(dispute, each)) {
                    return;
                }
                drop(dispute);
            }
        }
    }

    private boolean within(Path dispute, Each each) throws IOException {
        try (var shards = Files.newDirectoryStream(dispute, Files::isDirectory)) {
            for (var shard : shards) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
                    for (var file : files) {
                        var key = root.relativize(file).toString().replace('\\', '/');
                        if (keys(key) && !each.key(key)) {
                            return false;
                        }
                    }
                }
                drop(shard);
            }
        }
        return true;
    }

    void delete(String key) throws IOException {
        Files.deleteIfExists(root.resolve(key));
        ObjectsOnDisk.sync(Objects.requireNonNull(root.resolve(key).getParent()));
    }

    void erase(String dispute) throws IOException {
        var directory = root.resolve(dispute);
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        ObjectsOnDisk.sync(root);
    }

    private static void drop(Path directory) throws IOException {
        try {
            Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException e) {
            return; // Something is left in it.
        }
    }
}
