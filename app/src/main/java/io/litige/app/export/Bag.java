package io.litige.app.export;

import io.litige.app.proof.FileSink;
import io.litige.app.proof.StreamedZip;
import io.litige.app.proof.StreamedZip.Content;
import io.litige.app.sealed.Spool;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A bag (BagIt 1.0, RFC 8493) in a ZIP, written file after file; its manifests grow beside it, not in memory. */
final class Bag implements FileSink, AutoCloseable {
    private static final byte[] DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(StandardCharsets.UTF_8);
    private static final String NOTE = "export.note";

    private final StreamedZip zip;
    private final String root;
    private final Manifest sha256;
    private final Manifest sha512;
    private final Map<String, String> tags = new TreeMap<>();
    private long bytes;
    private long files;

    /**
     * @param out takes the ZIP; who gave it closes it
     * @param beside where files lie until the end, under names that follow from it
     * @param root directory that everything lies in
     */
    Bag(OutputStream out, Path beside, String root) throws IOException {
        this.zip = new StreamedZip(out, spool(beside, "directory"));
        this.root = root;
        this.sha256 = new Manifest(spool(beside, "sha256"));
        this.sha512 = new Manifest(spool(beside, "sha512"));
    }

    private static Spool spool(Path beside, String what) throws IOException {
        return new Spool(beside.resolveSibling(beside.getFileName() + "." + what));
    }

    /** Bytes of the ZIP so far. */
    long size() {
        return zip.size();
    }

    /** Digests of what the note is to name, by file. */
    record Sums(Map<String, String> sha256) {
        String of(String name) {
            return java.util.Objects.requireNonNull(sha256.get(name), name);
        }
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        add(name, out -> out.write(content));
    }

    /** Puts a file among the data as it comes. */
    void add(String name, Content content) throws IOException {
        var one = digest("SHA-256");
        var two = digest("SHA-512");
        zip.add(
                root + "/data/" + name,
                out -> content.writeTo(new FilterOutputStream(out) {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] part, int from, int length) throws IOException {
                        out.write(part, from, length);
                        one.update(part, from, length);
                        two.update(part, from, length);
                        bytes += length;
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                }));
        files++;
        sha256.line(one, "data/" + name);
        sha512.line(two, "data/" + name);
    }

    /**
     * Writes everything that describes the data.
     *
     * @param info gives what is said of the bag, each value on one line
     * @param note makes the signed note of the digests
     */
    void finish(Map<String, String> info, Function<Sums, String> note) throws IOException {
        tag("bagit.txt", out -> out.write(DECLARATION));
        var text = new StringBuilder();
        info.forEach(
                (label, value) -> text.append(label).append(": ").append(value).append('\n'));
        text.append("Payload-Oxum: ").append(bytes).append('.').append(files).append('\n');
        tag("bag-info.txt", out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        tag("manifest-sha256.txt", sha256::copy);
        tag("manifest-sha512.txt", sha512::copy);
        var signed = note.apply(new Sums(tags)).getBytes(StandardCharsets.UTF_8);
        tag(NOTE, out -> out.write(signed));
        var list = new StringBuilder();
        tags.forEach(
                (name, digest) -> list.append(digest).append("  ").append(name).append('\n'));
        zip.put(root + "/tagmanifest-sha256.txt", list.toString());
        zip.finish();
    }

    private void tag(String name, Content content) throws IOException {
        var digest = digest("SHA-256");
        zip.add(root + "/" + name, out -> content.writeTo(new java.security.DigestOutputStream(out, digest)));
        tags.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        try (zip;
                sha256;
                sha512) {
            // All are closed, whatever becomes of one.
        }
    }

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    /** Lines of a manifest, kept aside. */
    private record Manifest(Spool spool) implements AutoCloseable {
        void line(MessageDigest digest, String name) throws IOException {
            spool.out()
                    .write((HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }

        void copy(OutputStream to) throws IOException {
            spool.copy(to);
        }

        @Override
        public void close() throws IOException {
            spool.close();
        }
    }
}
