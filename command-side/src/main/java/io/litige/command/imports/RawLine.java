package io.litige.command.imports;

/**
 * One record of a file as bytes; it spans several physical lines where quoted values do.
 *
 * @param number number of its first physical line, from 1 (the header)
 * @param nextLine number of the physical line after it
 * @param nextOffset offset in the file after it, bytes
 * @param bytes without line end; empty when it was refused
 * @param refused why the bytes make no record, or null
 */
record RawLine(
        long number,
        long nextLine,
        long nextOffset,
        byte[] bytes,
        @org.jspecify.annotations.Nullable LineRefused refused) {
    boolean blank() {
        return bytes.length == 0 && refused == null;
    }
}
