package io.litige.bench.measure;

import java.util.Locale;

/** Numbers as people read them: as many digits as mean something. */
public final class Figures {
    private static final int WHOLE_FROM = 100;
    private static final double HUNDREDTHS_BELOW = 10;

    private Figures() {}

    public static String plain(double figure) {
        if (Math.abs(figure) >= WHOLE_FROM) {
            return String.format(Locale.ROOT, "%.0f", figure);
        }
        if (figure == Math.rint(figure)) {
            return String.format(Locale.ROOT, "%.0f", figure);
        }
        if (Math.abs(figure) < 1) {
            return String.format(Locale.ROOT, "%.3f", figure);
        }
        return String.format(Locale.ROOT, Math.abs(figure) < HUNDREDTHS_BELOW ? "%.2f" : "%.1f", figure);
    }
}
