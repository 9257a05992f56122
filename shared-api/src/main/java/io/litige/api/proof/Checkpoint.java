package io.litige.api.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a log is and what its root is (C2SP tlog-checkpoint, without extension lines).
 *
 * @param origin name of the log and of the key that signs for it
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public Checkpoint {
        Malformed.when(!VerifierKey.isName(origin), "no origin of a log");
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws Malformed when the text is anything else */
    public static Checkpoint parse(String text) {
        var lines = Texts.lines(text);
        Malformed.when(lines.size() != LINES, "a checkpoint has three lines");
        return new Checkpoint(lines.get(0), Texts.number(lines.get(1)), Hash.fromBase64(lines.get(2)));
    }

    /**
     * The checkpoint of a note, if that key has signed it.
     *
     * @throws Malformed when it is no checkpoint, of another log, or not signed by that key
     */
    public static Checkpoint of(SignedNote note, VerifierKey log) {
        var checkpoint = parse(note.text());
        Malformed.when(!checkpoint.origin().equals(log.name()), "a checkpoint of another log");
        Malformed.when(!log.verifies(note), "a checkpoint without the signature of its log");
        return checkpoint;
    }

    /** Lines of base64, as proofs are written. */
    static String lines(List<Hash> hashes) {
        var text = new StringBuilder();
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.toString();
    }

    static List<Hash> hashes(List<String> lines) {
        var hashes = new ArrayList<Hash>();
        lines.forEach(line -> hashes.add(Hash.fromBase64(line)));
        return hashes;
    }
}
