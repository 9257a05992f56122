package io.litige.query.legal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Knows which characters the embedded fonts can draw; the others are named instead of silently left blank. */
final class Glyphs {
    private static final BitSet DRAWN = drawn();

    private Glyphs() {}

    /** The same text with each character no font can draw as {@code [U+1F600]}. */
    static String printable(String text) {
        if (text.codePoints().allMatch(Glyphs::drawn)) {
            return text;
        }
        var printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (drawn(c)) {
                printable.appendCodePoint(c);
            } else {
                printable.append(String.format("[U+%04X]", c));
            }
        });
        return printable.toString();
    }

    private static boolean drawn(int c) {
        return c == '\n' || c == '\t' || DRAWN.get(c);
    }

    private static BitSet drawn() {
        var drawn = new BitSet();
        try (var bytes = Pdf.font("Regular");
                var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            var lookup = font.getUnicodeCmapLookup();
            for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                drawn.set(c, lookup.getGlyphId(c) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawn;
    }
}
