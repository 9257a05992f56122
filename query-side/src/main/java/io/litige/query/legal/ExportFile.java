package io.litige.query.legal;

import java.io.IOException;
import java.io.OutputStream;

/** One file of an export. It is written twice, once to be hashed and once to be sent, and must be the same both times. */
interface ExportFile {
    /** Path within the export: letters, digits, dashes, dots and slashes. */
    String name();

    void writeTo(OutputStream out) throws IOException;

    /** What a file must turn out to be. */
    record Sum(String name, long size, String sha256) {}

    /** Writes the file and tells what was written. */
    default Sum sum(OutputStream out) throws IOException {
        var digest = new DigestSink(out);
        writeTo(digest);
        return new Sum(name(), digest.size(), digest.sha256());
    }

    /** A file made of a few bytes. */
    record Fixed(String name, byte[] content) implements ExportFile {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }
}
