package io.litige.app.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** What follows the header of a sealed content. Remembers when the store itself has failed: that is no alteration. */
public final class Ciphertext extends ReadOnlyChannel {
    private final SeekableByteChannel store;
    private @Nullable IOException failure;

    public Ciphertext(SeekableByteChannel store) {
        this.store = store;
    }

    /** Why the store could not be read; null when it could. */
    public @Nullable IOException failure() {
        return failure;
    }

    /** The first bytes, as many as there are. */
    public byte[] header() throws IOException {
        var header = ByteBuffer.allocate(Seal.HEADER);
        store.position(0);
        fill(header);
        var read = new byte[header.position()];
        header.flip().get(read);
        return read;
    }

    /** As many bytes as asked for, but for the end. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        int wanted = into.remaining();
        fill(into);
        int read = wanted - into.remaining();
        return read == 0 && wanted > 0 ? -1 : read;
    }

    private void fill(ByteBuffer into) throws IOException {
        try {
            int read = 0;
            while (into.hasRemaining() && read >= 0) {
                read = store.read(into);
            }
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long position() throws IOException {
        return store.position() - Seal.HEADER;
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        store.position(position + Seal.HEADER);
        return this;
    }

    @Override
    public long size() throws IOException {
        return store.size() - Seal.HEADER;
    }

    @Override
    public boolean isOpen() {
        return store.isOpen();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
