package io.litige.query.timeline;

/** Makes text from outside safe to print: control and direction marks are shown instead of obeyed. */
public final class Plain {
    private Plain() {}

    /** The text with line breaks and tabs kept, and every other invisible mark as {@code [U+202E]}. */
    public static String text(String raw) {
        if (raw.codePoints().noneMatch(Plain::hidden)) {
            return raw;
        }
        var plain = new StringBuilder();
        raw.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (hidden(c)) {
                plain.append(String.format("[U+%04X]", c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean hidden(int c) {
        boolean direction = c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
        boolean unpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean notCharacter = c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
        return direction || unpaired || notCharacter || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
