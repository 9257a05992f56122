package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.TooLarge;
import io.litige.app.sealed.Spool;
import io.litige.app.wiring.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file that has come in and is not stored yet: on disk under a key that is nowhere but in this object, so that what a crash
 * leaves of it says nothing.
 */
public final class HeldUpload implements AutoCloseable {
    private final Spool spool;
    private final long size;

    private HeldUpload(Spool spool, long size) {
        this.spool = spool;
        this.size = size;
    }

    /**
     * Sealed as it comes.
     *
     * @param directory it lies in for as long as it is held
     * @throws TooLarge when it is longer than that; nothing is kept then
     * @throws IOException when it cannot be written
     */
    public static HeldUpload of(Path directory, InputStream in, long maxBytes) throws IOException {
        var spool = new Spool(PrivateFiles.temporary(directory.resolve("upload")));
        boolean whole = false;
        try {
            var held = new HeldUpload(
                    spool, Digested.copied(in, spool.out(), maxBytes).size());
            whole = true;
            return held;
        } finally {
            if (!whole) {
                spool.close();
            }
        }
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** From its beginning, each time. */
    public InputStream open() throws IOException {
        return spool.open();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
