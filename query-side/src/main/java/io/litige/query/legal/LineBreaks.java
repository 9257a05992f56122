package io.litige.query.legal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a line may end: as Unicode says, but never after an apostrophe, which French would not
 * forgive, nor within a reference as {@code F-2042}, a time as {@code 10:01}, a name as {@code choc.jpg} or an amount as
 * {@code 1 039,00 €}, nor between a mark and what it belongs to, where somebody typed an ordinary blank.
 */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}(?!\\d)");

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
                || before == '.'
                || (before == '-' || before == ':') && Character.isDigit(text.charAt(next))
                || before == ' ' && next > 1 && belongs(text.charAt(next - 2), next);
    }

    /** Whether what follows an ordinary blank belongs to what stands before it. */
    private boolean belongs(char before, int next) {
        char after = text.charAt(next);
        return before == '«'
                || "»:;!?%€".indexOf(after) >= 0
                || before == '°' && Character.isDigit(after)
                || Character.isDigit(before)
                        && THREE_DIGITS
                                .matcher(text)
                                .region(next, text.length())
                                .lookingAt();
    }
}
