package io.litige.app.evidence;

import io.litige.app.wiring.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;

/** Sealed contents as files, under their names below one directory. */
final class ObjectsOnDisk implements ObjectStore {
    private final Path root;

    ObjectsOnDisk(Path root) {
        this.root = root;
    }

    @Override
    public String kind() {
        return "disk";
    }

    /** A second name of the same file: it appears whole, and never in the place of another. */
    @Override
    public boolean put(String name, Path file) throws IOException {
        var target = root.resolve(name);
        var shard = Objects.requireNonNull(target.getParent());
        var ofDispute = Objects.requireNonNull(shard.getParent());
        PrivateFiles.directory(ofDispute);
        PrivateFiles.directory(shard);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        sync(shard);
        sync(ofDispute);
        sync(root);
        return true;
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(root.resolve(name));
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return FileChannel.open(root.resolve(name), StandardOpenOption.READ);
    }

    @Override
    public void delete(String name) throws IOException {
        var file = root.resolve(name);
        if (Files.deleteIfExists(file)) {
            sync(Objects.requireNonNull(file.getParent()));
        }
    }

    @Override
    public void erase(String directory) throws IOException {
        var whole = root.resolve(directory);
        if (!Files.exists(whole)) {
            return;
        }
        try (var files = Files.walk(whole)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        sync(root);
    }

    @Override
    public void ping() throws IOException {
        if (!Files.isWritable(root)) {
            throw new IOException(root.getFileName() + " cannot be written");
        }
    }

    /** A new name is durable only once its directory is on disk; where directories cannot be opened, the system cares itself. */
    static void sync(Path directory) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
