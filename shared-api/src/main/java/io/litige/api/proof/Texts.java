package io.litige.api.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Reads texts so strictly that no two of them mean the same: a flipped byte is never overlooked. */
final class Texts {
    private Texts() {}

    static byte[] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            Malformed.when(!Base64.getEncoder().encodeToString(bytes).equals(text), "base64 in an unusual form");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Malformed("not base64");
        }
    }

    static long number(String text) {
        Malformed.when(!text.matches("0|[1-9][0-9]{0,17}"), "not a plain number: " + text);
        return Long.parseLong(text);
    }

    /** The rest of a line that must begin with that word and a blank. */
    static String value(String line, String word) {
        Malformed.when(!line.startsWith(word + " "), "no line \"" + word + " …\" where one must be");
        return line.substring(word.length() + 1);
    }

    /** Lines of a text whose last one must end, too. */
    static List<String> lines(String text) {
        Malformed.when(!text.endsWith("\n"), "the last line does not end");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }
}
