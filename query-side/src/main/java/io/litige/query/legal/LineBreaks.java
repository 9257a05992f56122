package io.litige.query.legal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: as Unicode says, but never after an apostrophe, which French would not
 * forgive, nor within a reference as {@code F-2042} or a time as {@code 10:01}.
 */
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
        while (next != BreakIterator.DONE && next < text.length() && kept(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean kept(int next) {
        char before = text.charAt(next - 1);
        return before == '’'
                || before == '\''
                || (before == '-' || before == ':') && Character.isDigit(text.charAt(next));
    }
}
