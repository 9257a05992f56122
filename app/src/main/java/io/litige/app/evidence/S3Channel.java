package io.litige.app.evidence;

import io.litige.app.s3.S3;
import io.litige.app.sealed.ReadOnlyChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads an object from any place: a request per place, which goes on as long as reading does. */
final class S3Channel extends ReadOnlyChannel {
    private static final int PIECE = 64 * 1024;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final long size;
    private final byte[] piece = new byte[PIECE];
    private @Nullable ResponseInputStream<GetObjectResponse> body;
    private long position;
    private boolean open = true;

    S3Channel(S3Client client, String bucket, String key, long size) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        try {
            int read = body().read(piece, 0, Math.min(piece.length, into.remaining()));
            if (read < 0) {
                throw new IOException("the store broke off within " + key);
            }
            into.put(piece, 0, read);
            position += read;
            return read;
        } catch (SdkException e) {
            throw S3.failed(key, e);
        }
    }

    private ResponseInputStream<GetObjectResponse> body() {
        var going = body;
        if (going == null) {
            going = client.getObject(get -> get.bucket(bucket).key(key).range("bytes=" + position + "-" + (size - 1)));
            body = going;
        }
        return going;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        if (wanted != position) {
            drop();
            position = wanted;
        }
        return this;
    }

    /** What is not read any more is not sent any more, either. */
    private void drop() {
        var going = body;
        if (going != null) {
            going.abort();
        }
        body = null;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        drop();
    }
}
