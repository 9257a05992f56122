package io.litige.app.evidence;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import io.litige.app.sealed.Ciphertext;
import io.litige.app.sealed.Seal;
import io.litige.app.sealed.Unsealed;
import io.litige.app.wiring.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents sealed under keys of the vault, each with one of its own: whoever has the store, a backup or an older version of
 * it reads nothing once the key is destroyed. What is not as it was sealed is noted, and never handed out.
 */
final class SealedBlobs implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(SealedBlobs.class);

    private final ObjectStore objects;
    private final ClearFiles clear;
    private final Path spool;
    private final EvidenceKeys keys;
    private final EvidenceTable table;
    private final Clock clock;

    /**
     * @param spool directory on the same disk as the store's, where there is one
     */
    SealedBlobs(
            ObjectStore objects, ClearFiles clear, Path spool, EvidenceKeys keys, EvidenceTable table, Clock clock) {
        this.objects = objects;
        this.clear = clear;
        this.spool = spool;
        this.keys = keys;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Stored put(DisputeId dispute, Content content, long maxBytes) throws IOException {
        var given = Digested.of(content, maxBytes);
        var name = keys.name(dispute, given.sha256());
        table.note(name, given.size(), clock.instant()); // Before: what a crash leaves behind is known.
        if (objects.exists(name) || !seal(name, content, given)) {
            check(name);
        }
        return new Stored(name, given.sha256(), given.size());
    }

    /** False when somebody else has just sealed the same. */
    private boolean seal(String name, Content content, Digested given) throws IOException {
        var key = keys.sealing(name);
        var temporary = PrivateFiles.temporary(spool.resolve("upload"));
        try {
            Digested sealed;
            try (var in = content.open();
                    var out = Seal.sealing(
                            new BufferedOutputStream(Files.newOutputStream(temporary)),
                            name,
                            key.id(),
                            Objects.requireNonNull(key.secret()))) {
                sealed = Digested.copied(in, out, given.size());
            }
            if (!sealed.equals(given)) {
                throw new IOException("the content changed while it was read");
            }
            return objects.put(name, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        var name = name(key);
        return name == null ? clear.open(key) : unsealed(name, 0);
    }

    @Override
    public InputStream open(String key, String sha256, long from) throws IOException {
        var name = name(key);
        if (name == null) {
            return BlobStore.super.open(key, sha256, from);
        }
        if (!keys.name(EvidenceKeys.dispute(name), sha256).equals(name)) {
            throw altered(name, null);
        }
        return unsealed(name, from);
    }

    /**
     * Reads all of a content, and compares it with its key.
     *
     * @throws Altered when it is not what was stored
     */
    void check(String key) throws IOException {
        var name = name(key);
        try (var content = name == null ? clear.open(key) : unsealed(name, 0)) {
            var found = Digested.copied(content, OutputStream.nullOutputStream(), Long.MAX_VALUE);
            boolean same = name == null
                    ? found.sha256().equals(ClearFiles.sha256(key))
                    : keys.name(EvidenceKeys.dispute(name), found.sha256()).equals(name);
            if (!same) {
                throw altered(key, null);
            }
        }
    }

    /**
     * Seals what lies in clear, reads it back and only then removes it.
     *
     * @throws Altered when it is not what it is called; it stays then
     */
    void move(String key) throws IOException {
        var sha256 = ClearFiles.sha256(key);
        long size = clear.size(key);
        if (!Digested.of(() -> clear.open(key), size).sha256().equals(sha256)) {
            table.note(key, size, clock.instant());
            throw altered(key, null);
        }
        try {
            check(put(EvidenceKeys.dispute(key), () -> clear.open(key), size).key());
        } catch (Destroyed e) {
            LOG.warn("{} should have gone with the texts of its dispute; it is deleted now", key);
        }
        clear.delete(key);
    }

    /** Keys of sealed contents are their names; what was stored in clear is found by its digest once it is sealed. */
    private @Nullable String name(String key) throws IOException {
        if (EvidenceKeys.names(key)) {
            return key;
        }
        if (!ClearFiles.keys(key)) {
            throw new NoSuchFileException(key);
        }
        var name = keys.name(EvidenceKeys.dispute(key), ClearFiles.sha256(key));
        return objects.exists(name) ? name : null;
    }

    private InputStream unsealed(String name, long from) throws IOException {
        var ciphertext = new Ciphertext(objects.open(name));
        try {
            var id = Seal.keyId(ciphertext.header());
            var key = id == null ? null : keys.opening(name, id);
            if (key == null) {
                throw altered(name, null);
            }
            var secret = key.secret();
            if (secret == null) {
                throw new NoSuchFileException(name, null, "its key is destroyed");
            }
            return new Unsealed(Seal.opened(ciphertext, name, secret, from), ciphertext, why -> altered(name, why));
        } catch (Altered | NoSuchFileException e) {
            ciphertext.close();
            throw e;
        } catch (IOException e) {
            ciphertext.close();
            throw ciphertext.failure() == null ? altered(name, e) : e;
        }
    }

    private Altered altered(String name, @Nullable IOException why) {
        LOG.error("{} is not as it was sealed", name);
        table.fault(name, EvidenceTable.Fault.ALTERED, clock.instant());
        return why == null ? new Altered(name) : new Altered(name, why);
    }

    @Override
    public void erase(DisputeId dispute) throws IOException {
        objects.erase(dispute.toString());
        clear.erase(dispute.toString());
        table.erase(dispute);
    }
}
