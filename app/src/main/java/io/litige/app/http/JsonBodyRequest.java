package io.litige.app.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A request whose small JSON body is held in memory; a body left out counts as an empty object. */
final class JsonBodyRequest extends HttpServletRequestWrapper {
    /** Largest JSON body accepted, bytes. */
    static final int LIMIT = 1024 * 1024;

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final byte[] sent;

    private JsonBodyRequest(HttpServletRequest request, byte[] sent) {
        super(request);
        this.sent = sent;
    }

    /** Whether the body is JSON, or absent; other bodies are streamed. */
    static boolean fits(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? request.getContentLengthLong() <= 0 : isJson(type);
    }

    /**
     * @throws BadRequest when the body is larger than {@link #LIMIT}
     */
    static JsonBodyRequest read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw tooLarge();
        }
        return new JsonBodyRequest(request, body);
    }

    byte[] sent() {
        return sent;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new InMemory(new ByteArrayInputStream(sent.length == 0 ? EMPTY_OBJECT : sent));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public int getContentLength() {
        return sent.length == 0 ? EMPTY_OBJECT.length : sent.length;
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public String getContentType() {
        var type = super.getContentType();
        return type == null ? MediaType.APPLICATION_JSON_VALUE : type;
    }

    private static boolean isJson(String type) {
        try {
            var parsed = MediaType.parseMediaType(type);
            return parsed.getSubtype().equals("json") || parsed.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static BadRequest tooLarge() {
        return new BadRequest(Fault.BODY_TOO_LARGE, Map.of("limitBytes", String.valueOf(LIMIT)));
    }

    private static final class InMemory extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        InMemory(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is in memory already");
        }
    }
}
