package io.litige.api.proof;

/**
 * That a leaf is in a log, in one file that needs no other (C2SP tlog-proof).
 *
 * @param checkpoint of the log, signed
 */
public record LogProof(LeafPath path, SignedNote checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";

    /** The whole file. */
    @Override
    public String toString() {
        return FIRST + path.text() + "\n" + checkpoint;
    }

    /** @throws Malformed when it is not exactly such a file; extra lines are refused, too */
    public static LogProof parse(byte[] bytes) {
        var text = Texts.utf8(bytes);
        int end = text.indexOf("\n\n");
        Malformed.when(!text.startsWith(FIRST) || end < 0, "no proof");
        return new LogProof(
                LeafPath.parse(
                        text.substring(FIRST.length(), end + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                SignedNote.parse(text.substring(end + 2)));
    }

    /** Whether that log has that leaf. */
    public boolean proves(Hash leaf, VerifierKey log) {
        return path.proves(leaf, Checkpoint.of(checkpoint, log));
    }
}
