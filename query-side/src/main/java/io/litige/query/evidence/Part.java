package io.litige.query.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The part of a content a reader asks for (RFC 9110, 14).
 *
 * @param first byte, from 0
 * @param last byte, which belongs to it
 */
record Part(long first, long last) {
    private static final int PIECE = 64 * 1024;

    /**
     * Null when all of it is to be sent: nothing else was asked for, several parts at once, in a form nobody knows, or of
     * another content than this one.
     *
     * @param range header Range
     * @param ifRange header If-Range
     * @param eTag of the content
     * @throws ErrorResponseException 416 when it has no such part
     */
    static @Nullable Part of(@Nullable String range, @Nullable String ifRange, String eTag, long size) {
        var asked = range == null || (ifRange != null && !ifRange.equals(eTag)) ? List.<HttpRange>of() : parsed(range);
        if (asked.size() != 1) {
            return null;
        }
        long first = asked.getFirst().getRangeStart(size);
        if (first >= size) {
            var missing = new ErrorResponseException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
            missing.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            throw missing;
        }
        return new Part(first, asked.getFirst().getRangeEnd(size));
    }

    long length() {
        return last - first + 1;
    }

    /** Value of Content-Range. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * @param content from the first byte of this part on
     * @throws IOException when the content ends before
     */
    void send(InputStream content, CheckedContent.Outlet outlet) throws IOException {
        OutputStream out = null;
        for (long left = length(); left > 0; ) {
            byte[] piece = content.readNBytes((int) Math.min(left, PIECE));
            if (piece.length == 0) {
                throw new EOFException("the content is shorter than was committed to");
            }
            out = out == null ? outlet.open() : out;
            out.write(piece);
            left -= piece.length;
        }
        if (out != null) {
            out.flush();
        }
    }

    private static List<HttpRange> parsed(String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
