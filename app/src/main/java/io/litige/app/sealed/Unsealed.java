package io.litige.app.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A content in clear, segment by segment; what is not authentic is never read from it. */
public final class Unsealed extends InputStream {
    private final ReadableByteChannel clear;
    private final Ciphertext ciphertext;
    private final Complaint complaint;

    /** Takes note of what is not authentic. */
    @FunctionalInterface
    public interface Complaint {
        IOException of(IOException why);
    }

    public Unsealed(ReadableByteChannel clear, Ciphertext ciphertext, Complaint complaint) {
        this.clear = clear;
        this.ciphertext = ciphertext;
        this.complaint = complaint;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            int read = clear.read(ByteBuffer.wrap(into, offset, length));
            return read > 0 ? read : -1; // The store gives all it is asked for: nothing is the end.
        } catch (IOException e) {
            throw ciphertext.failure() == null ? complaint.of(e) : e;
        }
    }

    @Override
    public void close() throws IOException {
        clear.close();
    }
}
