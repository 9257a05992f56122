package io.litige.command.imports;

import io.litige.command.imports.LineRefused.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into records, byte by byte, from any offset on, and never holds more than one record. A quote that is
 * never closed costs its own line only: reading goes on with the next one.
 */
final class LineReader implements AutoCloseable {
    /** Longest record, bytes; statements of 20 000 characters and their neighbours fit several times over. */
    static final int LONGEST = 512 * 1024;

    private static final int END = -1;

    private final FileChannel file;
    private final Mapping.Format format;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024).flip();
    private long offset;
    private long line;

    LineReader(Path path, Mapping.Format format, long offset, long line) throws IOException {
        this.file = FileChannel.open(path);
        this.format = format;
        this.offset = offset;
        this.line = line;
        file.position(offset);
    }

    /** The next record, or null at the end of the file. */
    @Nullable
    RawLine next() throws IOException {
        long start = offset;
        long first = line;
        var cut = new Cut();
        int next = read();
        if (next == END) {
            return null;
        }
        while (next != END && !cut.ends(next)) {
            next = read();
        }
        if (cut.quoted && (next == END || cut.tooLong)) {
            return unclosed(start, first);
        }
        line += next == END ? 0 : 1;
        return cut.tooLong
                ? refused(first, Code.LINE_TOO_LONG, "at most " + LONGEST + " bytes")
                : new RawLine(first, line, offset, cut.bytes(), null);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private RawLine unclosed(long start, long first) throws IOException {
        offset = start;
        line = first;
        buffer.clear().flip();
        file.position(start);
        int next = read();
        while (next != END && next != '\n') {
            next = read();
        }
        line++;
        return refused(first, Code.QUOTES_UNREADABLE, "a closing quote for every opening one");
    }

    private RawLine refused(long first, Code code, String expected) {
        return new RawLine(first, line, offset, new byte[0], new LineRefused(code, List.of(), expected));
    }

    private int read() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            int read = file.read(buffer);
            buffer.flip();
            if (read <= 0) {
                return END;
            }
        }
        offset++;
        return buffer.get() & 0xFF;
    }

    /** The record under the reader: its bytes so far, and whether a quoted value is open. */
    private final class Cut {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private boolean quoted;
        private boolean justClosed;
        private boolean valueStarts = true;
        private boolean tooLong;

        /** Takes one byte; true when it ended the record. */
        boolean ends(int next) {
            if (next == '\n' && !goesOn()) {
                return true;
            }
            line += next == '\n' ? 1 : 0;
            watchQuotes(next);
            tooLong |= bytes.size() >= LONGEST;
            if (!tooLong) {
                bytes.write(next);
            }
            return tooLong && quoted;
        }

        byte[] bytes() {
            byte[] all = bytes.toByteArray();
            boolean carriage = all.length > 0 && all[all.length - 1] == '\r';
            return carriage ? java.util.Arrays.copyOf(all, all.length - 1) : all;
        }

        private boolean goesOn() {
            return quoted && format.multiline();
        }

        /** A quote opens where a value starts; a doubled one inside closes and opens again, which comes to the same. */
        private void watchQuotes(int next) {
            var quote = format.quote();
            if (quote == null || !format.multiline()) {
                return;
            }
            boolean closedBefore = justClosed;
            justClosed = false;
            if (next == quote && (quoted || valueStarts || closedBefore)) {
                justClosed = quoted;
                quoted = !quoted;
            }
            valueStarts = !quoted && next == format.separator();
        }
    }
}
