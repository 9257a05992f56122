package io.litige.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of disputes: found by content, once per dispute, private, and never half there. */
class BlobsOnDiskTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path directory;

    private final DisputeId dispute = new DisputeId(UUID.randomUUID());

    @Test
    void theSameContentIsStoredOnce() throws IOException {
        var blobs = new BlobsOnDisk(directory);

        var first = put(blobs, dispute);
        var second = put(blobs, dispute);

        assertThat(second).isEqualTo(first);
        assertThat(first.key())
                .isEqualTo(dispute + "/03/039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(blobs.open(first.key())).hasBinaryContent(CONTENT);
        assertThat(files()).containsExactly(directory.resolve(first.key()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(first.key()))))
                .isEqualTo("rw-------");
        assertThat(put(blobs, new DisputeId(UUID.randomUUID())).key()).isNotEqualTo(first.key());
    }

    @Test
    void whatIsTooLargeLeavesNothing() {
        assertThatThrownBy(() -> new BlobsOnDisk(directory).put(dispute, new ByteArrayInputStream(CONTENT), 2))
                .isInstanceOf(BlobStore.TooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aKeyCannotLeaveTheStore() {
        assertThatThrownBy(() -> new BlobsOnDisk(directory).open("../keys/kek"))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static BlobStore.Stored put(BlobStore blobs, DisputeId dispute) throws IOException {
        return blobs.put(dispute, new ByteArrayInputStream(CONTENT), 3);
    }

    private java.util.List<Path> files() {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
