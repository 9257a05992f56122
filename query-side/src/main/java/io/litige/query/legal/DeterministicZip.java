package io.litige.query.legal;

import io.litige.query.legal.ExportFile.Sum;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A ZIP that depends on nothing but its files: no clock, no zone, no platform. Streamed; never closed half-way. */
final class DeterministicZip {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LEVEL = 6;

    private final ZipArchiveOutputStream zip;

    DeterministicZip(OutputStream out) {
        zip = new ZipArchiveOutputStream(out);
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setUseLanguageEncodingFlag(true);
        zip.setLevel(LEVEL);
    }

    Sum add(ExportFile file) throws IOException {
        var entry = new ZipArchiveEntry(file.name());
        entry.setTimeLocal(TIME);
        zip.putArchiveEntry(entry);
        var sum = file.sum(zip);
        zip.closeArchiveEntry();
        return sum;
    }

    /** Writes the directory; without it nothing opens the file. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
