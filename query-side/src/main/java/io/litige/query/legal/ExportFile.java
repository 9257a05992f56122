package io.litige.query.legal;

import java.io.IOException;
import java.io.OutputStream;

/** One file of an export, written as it goes: none is held in memory as a whole but a page of the timeline. */
public interface ExportFile {
    /** Path within the export's data: letters, digits, dashes, dots and slashes. */
    String name();

    void writeTo(OutputStream out) throws IOException;

    /** Whether pages are laid out for it, which takes long and nothing but its own events: it can be made beside the rest. */
    default boolean isLaidOut() {
        return false;
    }

    /** A file made of a few bytes. */
    record Fixed(String name, byte[] content) implements ExportFile {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }
}
