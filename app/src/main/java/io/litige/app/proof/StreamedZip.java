package io.litige.app.proof;

import io.litige.app.wiring.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A ZIP that depends on nothing but its files and their order: no clock, no zone, no platform. Its directory is kept in a
 * file until the end, so memory does not grow with the number of files.
 */
public final class StreamedZip implements FileSink, AutoCloseable {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final short UTF_8 = 0x0800;
    private static final short DEFLATED = 8;
    /** 1980-01-01, the earliest a ZIP knows. */
    private static final short DAY = 0x21;

    private static final int HEADER = 30;
    private static final int SUMS_AT = 14;
    private static final long MOST = 0xFFFF_FFFEL;
    private static final int MOST_FILES = 0xFFFE;
    private static final int BUFFER = 1 << 16;
    private static final int LEVEL = 6;

    private final RandomAccessFile file;
    private final Path directory;
    private final DataOutputStream entries;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private long files;

    /** What is written of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param path is written anew
     */
    public StreamedZip(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        directory = PrivateFiles.temporary(path);
        entries = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(directory.toFile()), BUFFER));
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        add(name, out -> out.write(content));
    }

    /** Writes one file as it comes. */
    public void add(String name, Content content) throws IOException {
        long offset = file.getFilePointer();
        var called = name.getBytes(StandardCharsets.UTF_8);
        file.write(little(HEADER + called.length)
                .putInt(LOCAL)
                .putShort((short) 20)
                .putShort(UTF_8)
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
        var sums = written(content, offset + HEADER + called.length);
        long end = file.getFilePointer();
        file.seek(offset + SUMS_AT);
        file.write(sums);
        file.seek(end);
        entry(called, sums, offset);
    }

    /** Checksum and both sizes, as they stand in a header. */
    private byte[] written(Content content, long from) throws IOException {
        var crc = new CRC32();
        long[] size = {0};
        var compressed = new BufferedOutputStream(new ToFile(), BUFFER);
        var out = new DeflaterOutputStream(compressed, deflater, BUFFER);
        content.writeTo(new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                crc.update(b);
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length);
                crc.update(bytes, start, length);
                size[0] += length;
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        out.finish();
        compressed.flush();
        deflater.reset();
        long packed = file.getFilePointer() - from;
        if (size[0] > MOST || packed > MOST) {
            throw new IOException("a file of more than four gigabytes");
        }
        return little(12)
                .putInt((int) crc.getValue())
                .putInt((int) packed)
                .putInt((int) size[0])
                .array();
    }

    private void entry(byte[] name, byte[] sums, long offset) throws IOException {
        boolean far = offset > MOST;
        var extra = far ? 12 : 0;
        var entry = little(46 + name.length + extra)
                .putInt(CENTRAL)
                .putShort((short) (far ? 45 : 20))
                .putShort((short) (far ? 45 : 20))
                .putShort(UTF_8)
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
        long offset = file.getFilePointer();
        try (var in = Files.newInputStream(directory)) {
            in.transferTo(new ToFile());
        }
        long size = file.getFilePointer() - offset;
        if (files > MOST_FILES || offset > MOST || size > MOST) {
            file.write(little(76)
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
        file.write(little(22)
                .putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt((int) Math.min(size, 0xFFFF_FFFFL))
                .putInt((int) Math.min(offset, 0xFFFF_FFFFL))
                .putShort((short) 0)
                .array());
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        entries.close();
        Files.deleteIfExists(directory);
        file.close();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private final class ToFile extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            file.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            file.write(bytes, from, length);
        }
    }
}
