package io.litige.app.evidence;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.KeyVault;
import io.litige.app.wiring.PrivateFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A store of evidence in a directory of its own, with the vault and the tables of the shared product. */
final class Shelf {
    static final long MOST = 1_000_000;

    final DisputeId dispute = new DisputeId(UUID.randomUUID());
    final KeyVault vault = ProductInside.shared().context().getBean(KeyVault.class);
    final EvidenceTable table = ProductInside.shared().context().getBean(EvidenceTable.class);
    final Path root;
    final Path left;
    final SealedBlobs blobs;
    final ClearFiles clear;

    Shelf(Path directory) throws IOException {
        this(directory, new ObjectsOnDisk(PrivateFiles.directory(directory.resolve("evidence"))));
    }

    Shelf(Path directory, ObjectStore objects) throws IOException {
        root = PrivateFiles.directory(directory.resolve("evidence"));
        left = directory.resolve("blobs");
        clear = new ClearFiles(left);
        var spool = PrivateFiles.directory(root.resolve(".upload"));
        blobs = new SealedBlobs(objects, clear, spool, new EvidenceKeys(vault), table, Clock.systemUTC());
    }

    BlobStore.Stored put(byte[] content) throws IOException {
        return put(dispute, content);
    }

    BlobStore.Stored put(DisputeId dispute, byte[] content) throws IOException {
        return blobs.put(dispute, () -> new ByteArrayInputStream(content), MOST);
    }

    byte[] read(String key) throws IOException {
        try (var in = blobs.open(key)) {
            return in.readAllBytes();
        }
    }

    byte[] part(String key, String sha256, long from, int length) throws IOException {
        try (var in = blobs.open(key, sha256, from)) {
            return in.readNBytes(length);
        }
    }

    List<Path> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** What the table says is wrong in this dispute. */
    List<String> faults() {
        return table.faults(dispute.toString(), 500).stream()
                .filter(faulty -> faulty.disputeId().equals(dispute))
                .map(faulty -> faulty.fault() + " " + faulty.blob())
                .toList();
    }

    static byte[] bytes(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
