package io.litige.app.sealed;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** What is read from any place and never written. */
public abstract class ReadOnlyChannel implements SeekableByteChannel {
    /** @throws NonWritableChannelException always */
    @Override
    public final int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    /** @throws NonWritableChannelException always */
    @Override
    public final SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
