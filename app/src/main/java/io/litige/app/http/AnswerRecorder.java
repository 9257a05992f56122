package io.litige.app.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a small JSON answer back until it is stored; anything larger or of another type flows straight through. */
final class AnswerRecorder extends HttpServletResponseWrapper {
    /** Largest answer kept for a repeated request, bytes. */
    static final int LIMIT = 64 * 1024;

    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "ETag", "Location", "Litige-Seen");

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    private boolean through;
    private @Nullable PrintWriter writer;

    AnswerRecorder(HttpServletResponse response) {
        super(response);
    }

    /** The whole answer, when it was small, JSON (or empty) and is still held back. */
    synchronized Optional<ApiRequest.Answer> answer() {
        drain();
        if (through || isCommitted()) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return Optional.of(new ApiRequest.Answer(getStatus(), Map.copyOf(headers), kept.toByteArray()));
    }

    /** Sends what was held back; from now on everything flows straight through. */
    synchronized void letThrough() throws IOException {
        drain();
        open();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Recording();
    }

    @Override
    public synchronized PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public synchronized void flushBuffer() throws IOException {
        drain();
        if (through) {
            super.flushBuffer();
        }
    }

    @Override
    public synchronized void reset() {
        super.reset();
        kept.reset();
    }

    @Override
    public synchronized void resetBuffer() {
        super.resetBuffer();
        kept.reset();
    }

    private void drain() {
        if (writer != null) {
            writer.flush();
        }
    }

    private synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (!through && (kept.size() + length > LIMIT || !json())) {
            open();
        }
        if (through) {
            super.getOutputStream().write(bytes, offset, length);
        } else {
            kept.write(bytes, offset, length);
        }
    }

    private void open() throws IOException {
        through = true;
        if (kept.size() > 0) {
            kept.writeTo(super.getOutputStream());
            kept.reset();
        }
    }

    private boolean json() {
        var type = getContentType();
        return type != null && (type.startsWith("application/json") || type.startsWith("application/problem+json"));
    }

    private final class Recording extends ServletOutputStream {
        @Override
        public void write(int value) throws IOException {
            AnswerRecorder.this.write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            AnswerRecorder.this.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            // A converter flushes after each body: what is held back stays held back.
            if (through) {
                AnswerRecorder.super.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("answers to writes are written blocking");
        }
    }
}
