package io.litige.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.blob.BlobStore.Altered;
import io.litige.app.s3.Bucket;
import io.litige.app.s3.TestStore;
import io.litige.app.wiring.StartupRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * Evidence in an S3-compatible store. Where the environment names one in {@code TEST_S3} ({@link TestStore}) it is
 * another than ours, and has a bucket {@code pieces}.
 */
class ObjectsOnS3Test {
    static final long PART = 5 * 1024 * 1024;

    @TempDir
    Path directory;

    private FakeS3 fake;
    private ObjectsOnS3 objects;
    private Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        fake = new FakeS3();
        objects = new S3Wiring().objectStore(properties(endpoint(), FakeS3.BUCKET, "secret"));
        shelf = new Shelf(directory, objects);
    }

    /** Where the store is. */
    String endpoint() {
        return TestStore.NAMED == null ? fake.endpoint() : TestStore.NAMED;
    }

    @AfterEach
    void close() {
        shelf.table.erase(shelf.dispute);
        objects.close();
        fake.close();
    }

    static StoreProperties properties(String endpoint, String bucket, @Nullable String secret) {
        var s3 = new Bucket(endpoint, "eu-west-3", bucket, "a/", "key", secret, true);
        return new StoreProperties(
                StoreProperties.Kind.S3,
                s3,
                DataSize.ofBytes(PART),
                new StoreProperties.Check(Duration.ofSeconds(1), 1, Duration.ofDays(1)),
                new StoreProperties.Collect(Duration.ofDays(1), 1));
    }

    @Test
    void whatIsStoredIsReadWholeAndInParts() throws IOException {
        var content = Shelf.bytes(200_000, 1);
        var stored = shelf.put(content);

        assertThat(shelf.put(content)).isEqualTo(stored);
        assertThat(shelf.read(stored.key())).isEqualTo(content);
        assertThat(shelf.part(stored.key(), stored.sha256(), 150_000, 10))
                .isEqualTo(Arrays.copyOfRange(content, 150_000, 150_010));
        assertThat(shelf.read(shelf.put(new byte[0]).key())).isEmpty();
        assertThat(shelf.files()).as("nothing stays here").isEmpty();
        assertThatThrownBy(() ->
                        shelf.read(stored.key().replace(stored.key().substring(37), "ab/ab" + "0".repeat(62) + ".v1")))
                .isInstanceOf(NoSuchFileException.class);
        shelf.blobs.erase(shelf.dispute);
        assertThat(objects.exists(stored.key())).isFalse();
    }

    @Test
    void oneIsDeletedAndTheOthersStay() throws IOException {
        var stored = shelf.put(Shelf.bytes(1_000, 4));
        var other = shelf.put(Shelf.bytes(1_000, 5));
        objects.delete(stored.key());
        assertThat(objects.exists(stored.key())).isFalse();
        assertThat(objects.exists(other.key())).isTrue();
        assertThatCode(() -> objects.delete(stored.key())).as("twice").doesNotThrowAnyException();
    }

    @Test
    void whatIsLargeIsSentInParts() throws IOException {
        var content = Shelf.bytes((int) (2 * PART + 1), 2);
        var stored = shelf.blobs.put(shelf.dispute, () -> new ByteArrayInputStream(content), content.length);
        assertThat(shelf.part(stored.key(), stored.sha256(), 2 * PART - 3, 4))
                .isEqualTo(Arrays.copyOfRange(content, (int) (2 * PART - 3), (int) (2 * PART + 1)));
        assertThat(fake.unfinished()).isZero();
    }

    @Test
    void nothingIsEverReplaced() throws IOException {
        var content = Shelf.bytes(1_000, 8);
        var stored = shelf.put(content);
        var file = directory.resolve("other");
        assertThat(objects.put(stored.key(), Files.write(file, new byte[1]))).isFalse();
        assertThat(shelf.read(stored.key())).isEqualTo(content);
        assertThat(objects.put(stored.key(), Files.write(file, new byte[(int) PART + 1])))
                .isFalse();
        assertThat(staysAfterAnAbortedUpload() ? shelf.read(stored.key()) : content)
                .isEqualTo(content);
        assertThat(fake.unfinished()).isZero();
    }

    /** Whether a store keeps what lies under a name when another upload under it is given up, as it must. */
    boolean staysAfterAnAbortedUpload() {
        return true;
    }

    /** In our own store, where we can change what is there. */
    @Test
    void aPartAsksForItsSegmentsAloneAndWhatWasChangedIsNamed() throws IOException {
        if (!endpoint().equals(fake.endpoint())) {
            return;
        }
        var stored = shelf.put(Shelf.bytes(1_000_000, 3));
        fake.asked.clear();
        shelf.part(stored.key(), stored.sha256(), 900_000, 10);
        assertThat(fake.asked).hasSize(3).allMatch(asked -> asked.startsWith("HEAD") || asked.contains("bytes="));

        Objects.requireNonNull(fake.objects.get("a/" + stored.key()))[500_000] ^= 1;
        assertThatThrownBy(() -> shelf.read(stored.key())).isInstanceOf(Altered.class);
        assertThat(shelf.faults()).containsExactly("ALTERED " + stored.key());
        fake.close();
        assertThatThrownBy(() -> shelf.read(stored.key()))
                .as("a store out of reach is no alteration")
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Altered.class);
    }

    @Test
    void aWrongSettingIsRefusedAtTheStart() {
        var wiring = new S3Wiring();
        assertThatThrownBy(() -> wiring.objectStore(properties(endpoint(), "", "secret")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("litige.evidence.s3.bucket");
        assertThatThrownBy(() -> wiring.objectStore(properties(endpoint(), "b" + UUID.randomUUID(), "secret")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> wiring.objectStore(properties("ftp:/pieces", FakeS3.BUCKET, "secret")))
                .isInstanceOf(StartupRefused.class);
        assertThatThrownBy(() -> wiring.objectStore(properties(endpoint(), FakeS3.BUCKET, null)))
                .isInstanceOf(StartupRefused.class);
    }
}
