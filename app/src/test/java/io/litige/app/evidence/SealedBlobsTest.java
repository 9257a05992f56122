package io.litige.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.blob.BlobStore;
import io.litige.api.blob.BlobStore.Altered;
import io.litige.api.value.DisputeId;
import io.litige.app.sealed.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of disputes: sealed, found by content, once per dispute, private, never half there, and never other than stored. */
class SealedBlobsTest {
    private static final String CANARY = "Jeanne a perdu 12 kilos ";
    private static final int SEGMENT = 64 * 1024;

    @TempDir
    Path directory;

    private Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        shelf = new Shelf(directory);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        shelf.blobs.erase(shelf.dispute);
    }

    @Test
    void nothingOfAContentIsSeenInTheStore() throws IOException {
        var content = CANARY.repeat(10_000).getBytes(StandardCharsets.UTF_8);

        var first = shelf.put(content);
        var second = shelf.put(content);
        var other = shelf.put(new DisputeId(UUID.randomUUID()), content);

        assertThat(second).isEqualTo(first);
        assertThat(first.size()).isEqualTo(content.length);
        assertThat(first.key()).doesNotContain(first.sha256()).startsWith(shelf.dispute + "/");
        assertThat(name(other)).isNotEqualTo(name(first));
        assertThat(shelf.files()).hasSize(2).allSatisfy(file -> {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("kilos");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
        assertThat(shelf.read(first.key())).isEqualTo(content);
        shelf.blobs.erase(EvidenceKeys.dispute(other.key()));
    }

    @Test
    void partsAreReadWhereTheyLie() throws IOException {
        var content = Shelf.bytes(3 * SEGMENT + 17, 5);
        var stored = shelf.put(content);

        for (int from : new int[] {0, 1, SEGMENT - 60, SEGMENT, 2 * SEGMENT + 5, content.length - 1, content.length}) {
            assertThat(shelf.part(stored.key(), stored.sha256(), from, 100))
                    .as("from %s", from)
                    .isEqualTo(Arrays.copyOfRange(content, from, Math.min(content.length, from + 100)));
        }
        var nothing = shelf.put(new byte[0]);
        assertThat(shelf.read(nothing.key())).isEmpty();
        var empty = shelf.root.resolve(nothing.key());
        var sealed = Files.readAllBytes(empty);
        sealed[sealed.length - 1] ^= 1;
        Files.write(empty, sealed);
        assertThatThrownBy(() -> shelf.read(nothing.key())).isInstanceOf(Altered.class);
    }

    @Test
    void whateverIsDoneToASealedContentIsNamedAndNotHandedOut() throws IOException {
        var content = Shelf.bytes(3 * SEGMENT, 6);
        var stored = shelf.put(content);
        var file = shelf.root.resolve(stored.key());
        var sealed = Files.readAllBytes(file);
        var twin = Files.readAllBytes(
                shelf.root.resolve(shelf.put(Shelf.bytes(3 * SEGMENT, 7)).key()));

        for (int at : new int[] {0, 7, 8, 23, 24, 30, 60, 70, SEGMENT + 30, sealed.length - 1}) {
            var flipped = sealed.clone();
            flipped[at] ^= 1;
            refused(stored, file, flipped, content);
        }
        refused(stored, file, twin, content);
        refused(stored, file, new byte[0], content);
        refused(stored, file, Arrays.copyOf(sealed, 20), content);
        refused(stored, file, Arrays.copyOf(sealed, sealed.length - 1), content);
        refused(stored, file, Arrays.copyOf(sealed, Seal.HEADER + 2 * SEGMENT), content);
        refused(stored, file, Arrays.copyOf(sealed, sealed.length + 1), content);

        Files.write(file, sealed);
        shelf.blobs.check(stored.key());
        assertThat(shelf.read(stored.key())).isEqualTo(content);
    }

    /** What is read before the damage is noticed is what was stored. */
    private void refused(BlobStore.Stored stored, Path file, byte[] damaged, byte[] content) throws IOException {
        Files.write(file, damaged);
        shelf.table.checked(stored.key(), Instant.now());
        var handedOut = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (var in = shelf.blobs.open(stored.key())) {
                        in.transferTo(handedOut);
                    }
                })
                .isInstanceOf(Altered.class)
                .hasMessageContaining(stored.key());
        assertThat(handedOut.toByteArray()).isEqualTo(Arrays.copyOf(content, handedOut.size()));
        assertThat(shelf.faults()).containsExactly("ALTERED " + stored.key());
        assertThatThrownBy(() -> shelf.put(content)).isInstanceOf(Altered.class);
    }

    @Test
    void aContentUnderTheNameOfAnotherIsRefusedForEveryPart() throws IOException {
        var one = shelf.put(Shelf.bytes(1_000, 1));
        var two = shelf.put(Shelf.bytes(1_000, 2));

        assertThatThrownBy(() -> shelf.part(one.key(), two.sha256(), 10, 10)).isInstanceOf(Altered.class);
    }

    @Test
    void withItsKeyEveryCopyIsGone() throws IOException {
        var stored = shelf.put(Shelf.bytes(1_000, 1));
        var backup = Files.readAllBytes(shelf.root.resolve(stored.key()));

        shelf.vault.shred(shelf.dispute.value(), "demo-legal", "ERASURE_GRANTED DSR-1");
        shelf.blobs.erase(shelf.dispute);
        assertThat(shelf.files()).isEmpty();
        Files.createDirectories(shelf.root.resolve(stored.key()).getParent());
        Files.write(shelf.root.resolve(stored.key()), backup);

        assertThatThrownBy(() -> shelf.read(stored.key()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("its key is destroyed");
        assertThatThrownBy(() -> shelf.put(Shelf.bytes(1_000, 1))).isInstanceOf(BlobStore.Destroyed.class);
    }

    @Test
    void whatIsTooLargeOrTornLeavesNothing() throws IOException {
        var content = Shelf.bytes(1_001, 1);
        assertThatThrownBy(() -> shelf.blobs.put(shelf.dispute, () -> new ByteArrayInputStream(content), 1_000))
                .isInstanceOf(BlobStore.TooLarge.class);
        var opened = new AtomicInteger();
        assertThatThrownBy(() -> shelf.blobs.put(
                        shelf.dispute,
                        () -> opened.incrementAndGet() == 1 ? new ByteArrayInputStream(content) : torn(content),
                        Shelf.MOST))
                .hasMessage("torn");
        assertThatThrownBy(() -> shelf.blobs.put(
                        shelf.dispute, () -> new ByteArrayInputStream(Shelf.bytes(9, opened.getAndIncrement())), 9))
                .hasMessageContaining("changed while it was read");
        assertThat(shelf.files()).isEmpty();
    }

    private static InputStream torn(byte[] content) {
        return new SequenceInputStream(new ByteArrayInputStream(content, 0, 500), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        });
    }

    @Test
    void whatLiesInClearIsReadAndSealedWhenItIsMoved() throws IOException {
        var content = Shelf.bytes(2 * SEGMENT, 3);
        var key = inClear(content);
        var broken = inClear(Shelf.bytes(10, 4));
        Files.write(shelf.left.resolve(broken), new byte[] {1});
        var sha256 = ClearFiles.sha256(key);

        assertThat(shelf.read(key)).isEqualTo(content);
        assertThat(shelf.part(key, sha256, 100, 5)).isEqualTo(Arrays.copyOfRange(content, 100, 105));
        shelf.blobs.move(key);
        assertThatThrownBy(() -> shelf.blobs.move(broken)).isInstanceOf(Altered.class);

        assertThat(shelf.left.resolve(key)).doesNotExist();
        assertThat(shelf.left.resolve(broken)).exists();
        assertThat(shelf.read(key)).isEqualTo(content);
        assertThat(shelf.part(key, sha256, SEGMENT + 1, 5))
                .isEqualTo(Arrays.copyOfRange(content, SEGMENT + 1, SEGMENT + 6));
        assertThat(shelf.put(content).sha256()).isEqualTo(sha256);
        assertThat(shelf.faults()).containsExactly("ALTERED " + broken);
        assertThatThrownBy(() -> shelf.read("../keys/kek")).isInstanceOf(NoSuchFileException.class);
    }

    private String inClear(byte[] content) throws IOException {
        var sha256 =
                Digested.of(() -> new ByteArrayInputStream(content), Shelf.MOST).sha256();
        var key = shelf.dispute + "/" + sha256.substring(0, 2) + "/" + sha256;
        Files.createDirectories(shelf.left.resolve(key).getParent());
        Files.write(shelf.left.resolve(key), content);
        return key;
    }

    private static String name(BlobStore.Stored stored) {
        return stored.key().substring(stored.key().lastIndexOf('/'));
    }
}
