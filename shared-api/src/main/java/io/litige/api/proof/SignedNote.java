package io.litige.api.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line feed; exactly what is signed
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final String MARK = "\u2014 ";
    private static final int KEY_ID = 4;
    private static final int MOST_SIGNATURES = 64;

    public SignedNote {
        Malformed.when(!text.endsWith("\n"), "the text of a note ends with a line feed");
        Malformed.when(text.chars().anyMatch(c -> c < ' ' && c != '\n'), "a control character in a note");
        signatures = List.copyOf(signatures);
        Malformed.when(signatures.isEmpty() || signatures.size() > MOST_SIGNATURES, "a note needs signatures");
    }

    /**
     * One line below the text.
     *
     * @param name of the key
     * @param content base64 of four bytes that recognise the key, and the signature
     */
    public record Signature(String name, String content) {
        public Signature {
            Malformed.when(!VerifierKey.isName(name), "no name of a key");
            Malformed.when(Texts.base64(content).length <= KEY_ID, "a signature is too short");
        }

        static Signature of(String name, byte[] keyId, byte[] signature) {
            var all = new byte[KEY_ID + signature.length];
            System.arraycopy(keyId, 0, all, 0, KEY_ID);
            System.arraycopy(signature, 0, all, KEY_ID, signature.length);
            return new Signature(name, Base64.getEncoder().encodeToString(all));
        }

        byte[] keyId() {
            return java.util.Arrays.copyOf(Texts.base64(content), KEY_ID);
        }

        /** What the key made of the text. */
        public byte[] bytes() {
            var all = Texts.base64(content);
            return java.util.Arrays.copyOfRange(all, KEY_ID, all.length);
        }

        public String line() {
            return MARK + name + " " + content + "\n";
        }

        /** @throws Malformed when it is not exactly one line of a signature, without its end */
        public static Signature parse(String line) {
            Malformed.when(!line.startsWith(MARK), "no line of a signature");
            int blank = line.indexOf(' ', MARK.length());
            Malformed.when(blank < 0, "a signature without a name");
            return new Signature(line.substring(MARK.length(), blank), line.substring(blank + 1));
        }
    }

    /** @throws Malformed when it is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        Malformed.when(end < 0, "a note without signatures");
        var signatures = new ArrayList<Signature>();
        for (var line : Texts.lines(note.substring(end + 2))) {
            signatures.add(Signature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    public static SignedNote parse(byte[] note) {
        return parse(Texts.utf8(note));
    }

    /** With one more signature below the others. */
    public SignedNote with(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** The whole note, as it is published. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
