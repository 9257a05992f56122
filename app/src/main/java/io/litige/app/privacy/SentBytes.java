package io.litige.app.privacy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts what of an answer is given to the connection, and remembers that the connection took no more. */
final class SentBytes extends HttpServletResponseWrapper {
    private @Nullable Counting counting;
    private long bytes;
    private boolean lost;

    SentBytes(HttpServletResponse response) {
        super(response);
    }

    /** At most so many bytes have left. */
    long bytes() {
        return bytes;
    }

    /** Whether the connection was found closed while there was something to send. */
    boolean lost() {
        return lost;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (counting == null) {
            counting = new Counting(super.getOutputStream());
        }
        return counting;
    }

    /** Something done on the connection. */
    @FunctionalInterface
    private interface Send {
        void send() throws IOException;
    }

    private void watched(Send send) throws IOException {
        try {
            send.send();
        } catch (IOException e) {
            lost = true;
            throw e;
        }
    }

    private final class Counting extends ServletOutputStream {
        private final ServletOutputStream out;

        Counting(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            bytes++;
            watched(() -> out.write(one));
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            bytes += length;
            watched(() -> out.write(from, offset, length));
        }

        @Override
        public void flush() throws IOException {
            watched(out::flush);
        }

        @Override
        public void close() throws IOException {
            watched(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
