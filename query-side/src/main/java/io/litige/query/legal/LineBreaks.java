package io.litige.query.legal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Unicode says, but never after an apostrophe, which French would not forgive. */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && next < text.length() && apostrophe(text.charAt(next - 1))) {
            next = breaks.next();
        }
        return next;
    }

    private static boolean apostrophe(char c) {
        return c == '’' || c == '\'';
    }
}
