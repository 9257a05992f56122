package io.litige.app.proof;

import io.litige.app.sealed.Spool;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A ZIP that depends on nothing but its files and their order: no clock, no zone, no platform. Its directory is kept
 * aside until the end, so memory does not grow with the number of files.
 */
public final class StreamedZip implements FileSink, AutoCloseable {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int DESCRIPTOR = 0x08074b50;
    /** Names are UTF-8, and sums follow the content: what is written is never gone back to. */
    private static final short FLAGS = 0x0808;

    private static final short DEFLATED = 8;
    /** 1980-01-01, the earliest a ZIP knows. */
    private static final short DAY = 0x21;

    private static final int HEADER = 30;
    private static final long MOST = 0xFFFF_FFFEL;
    private static final int MOST_FILES = 0xFFFE;
    private static final int BUFFER = 1 << 16;
    private static final int LEVEL = 6;

    private final Counted out;
    private final Spool directory;
    private final DataOutputStream entries;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private long files;

    /** What is written of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param out takes the ZIP as it grows; who gave it closes it
     * @param directory keeps what stands at its end until then
     */
    public StreamedZip(OutputStream out, Spool directory) {
        this.out = new Counted(out);
        this.directory = directory;
        this.entries = new DataOutputStream(directory.out());
    }

    /** Bytes written so far. */
    public long size() {
        return out.count;
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        add(name, to -> to.write(content));
    }

    /** Writes one file as it comes. */
    public void add(String name, Content content) throws IOException {
        long offset = out.count;
        var called = name.getBytes(StandardCharsets.UTF_8);
        out.write(little(HEADER + called.length)
                .putInt(LOCAL)
                .putShort((short) 20)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putShort((short) called.length)
                .putShort((short) 0)
                .put(called)
                .array());
        var sums = written(content);
        out.write(little(4).putInt(DESCRIPTOR).array());
        out.write(sums);
        entry(called, sums, offset);
    }

    /** Checksum and both sizes, as they stand behind the content and in the directory. */
    private byte[] written(Content content) throws IOException {
        long from = out.count;
        var compressed = new DeflaterOutputStream(out, deflater, BUFFER);
        var clear = new Checked(compressed);
        content.writeTo(clear);
        compressed.finish();
        deflater.reset();
        long packed = out.count - from;
        if (clear.size > MOST || packed > MOST) {
            throw new IOException("a file of more than four gigabytes");
        }
        return little(12)
                .putInt((int) clear.crc.getValue())
                .putInt((int) packed)
                .putInt((int) clear.size)
                .array();
    }

    private void entry(byte[] name, byte[] sums, long offset) throws IOException {
        boolean far = offset > MOST;
        var extra = far ? 12 : 0;
        var entry = little(46 + name.length + extra)
                .putInt(CENTRAL)
                .putShort((short) (far ? 45 : 20))
                .putShort((short) (far ? 45 : 20))
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(DAY)
                .put(sums)
                .putShort((short) name.length)
                .putShort((short) extra)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(far ? -1 : (int) offset)
                .put(name);
        if (far) {
            entry.putShort((short) 1).putShort((short) 8).putLong(offset);
        }
        entries.write(entry.array());
        files++;
    }

    /** Writes the directory; without it nothing opens the file. */
    public void finish() throws IOException {
        entries.flush();
        long offset = out.count;
        directory.copy(out);
        long size = out.count - offset;
        if (files > MOST_FILES || offset > MOST || size > MOST) {
            out.write(little(76)
                    .putInt(END_64)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0)
                    .putLong(files)
                    .putLong(files)
                    .putLong(size)
                    .putLong(offset)
                    .putInt(LOCATOR_64)
                    .putInt(0)
                    .putLong(offset + size)
                    .putInt(1)
                    .array());
        }
        short count = (short) Math.min(files, 0xFFFF);
        out.write(little(22)
                .putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt((int) Math.min(size, 0xFFFF_FFFFL))
                .putInt((int) Math.min(offset, 0xFFFF_FFFFL))
                .putShort((short) 0)
                .array());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        directory.close();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Knows how much has gone by. */
    private static final class Counted extends OutputStream {
        private final OutputStream to;
        private long count;

        Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            to.write(bytes, from, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }

    /** Sums up what goes by; whoever closes it closes nothing. */
    private static final class Checked extends OutputStream {
        private final OutputStream to;
        private final CRC32 crc = new CRC32();
        private long size;

        Checked(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
            crc.update(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            to.write(bytes, from, length);
            crc.update(bytes, from, length);
            size += length;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }
}
