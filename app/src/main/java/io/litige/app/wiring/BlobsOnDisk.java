package io.litige.app.wiring;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** File contents under {@code <root>/<dispute>/<ab>/<sha256>}; a key is that path, so nothing else needs to be remembered. */
public final class BlobsOnDisk implements BlobStore {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}/[0-9a-f]{2}/[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path root;

    BlobsOnDisk(Path root) {
        this.root = root;
    }

    @Override
    public Stored put(DisputeId dispute, InputStream content, long maxBytes) throws IOException {
        var directory = PrivateFiles.directory(root.resolve(dispute.toString()));
        var temporary = PrivateFiles.temporary(directory.resolve("upload"));
        try {
            var digest = sha256();
            long size = write(new DigestInputStream(content, digest), temporary, maxBytes);
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var key = dispute + "/" + sha256.substring(0, 2) + "/" + sha256;
            keep(temporary, directory, sha256);
            return new Stored(key, sha256, size);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new NoSuchFileException(key);
        }
        return Files.newInputStream(root.resolve(key));
    }

    @Override
    public void erase(DisputeId dispute) throws IOException {
        var directory = root.resolve(dispute.toString());
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        sync(root);
    }

    private static long write(InputStream content, Path file, long maxBytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new TooLarge(maxBytes);
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
            return size;
        }
    }

    private void keep(Path temporary, Path ofDispute, String sha256) throws IOException {
        var shard = PrivateFiles.directory(ofDispute.resolve(sha256.substring(0, 2)));
        Files.move(
                temporary, shard.resolve(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(shard);
        sync(ofDispute);
        sync(root);
    }

    /** A new name is durable only once its directory is on disk; where directories cannot be opened, the system cares itself. */
    private static void sync(Path directory) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
