package io.litige.api.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The stored contents of an event without their ciphertexts: what is left is handed out, and its hash is sealed. The
 * ciphertexts are the first property, {@code $x}; they are cut out, no other byte is touched. Contents that do not begin
 * with such a complete property are their own skeleton.
 */
public final class Skeleton {
    private static final byte[] BEGIN = "{\"$x\":{".getBytes(StandardCharsets.US_ASCII);

    private Skeleton() {}

    /**
     * @param stored contents of an event, as they are stored
     */
    public static byte[] of(byte[] stored) {
        if (!startsWith(stored)) {
            return stored;
        }
        int end = afterObject(stored, BEGIN.length - 1);
        if (end >= stored.length) {
            return stored;
        }
        int rest = stored[end] == ',' ? end + 1 : end;
        var skeleton = new byte[1 + stored.length - rest];
        skeleton[0] = '{';
        System.arraycopy(stored, rest, skeleton, 1, stored.length - rest);
        return skeleton;
    }

    private static boolean startsWith(byte[] stored) {
        return stored.length >= BEGIN.length && Arrays.equals(stored, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
    }

    /** The place behind the object that begins there. */
    private static int afterObject(byte[] json, int from) {
        int depth = 0;
        boolean text = false;
        for (int i = from; i < json.length; i++) {
            switch (json[i]) {
                case '\\' -> i += text ? 1 : 0;
                case '"' -> text = !text;
                case '{' -> depth += text ? 0 : 1;
                case '}' -> depth -= text ? 0 : 1;
                default -> {
                    continue;
                }
            }
            if (depth == 0 && !text) {
                return i + 1;
            }
        }
        return json.length;
    }
}
