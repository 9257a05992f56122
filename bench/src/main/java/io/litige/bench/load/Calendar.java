package io.litige.bench.load;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Writes times quickly; consecutive ones lie on few days. */
final class Calendar {
    private static final int CACHED = 1 << 10;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final int[] UNITS = {36_000_000, 3_600_000, 600_000, 60_000, 10_000, 1_000, 100, 10, 1};
    private static final int[] BASES = {10, 10, 6, 10, 6, 10, 10, 10, 10};

    private final long[] days = new long[CACHED];
    private final String[] texts = new String[CACHED];

    /** Such as {@code 2026-01-05}. */
    String day(long millis) {
        long day = Math.floorDiv(millis, DAY);
        int place = Math.floorMod(day, CACHED);
        if (texts[place] == null || days[place] != day) {
            days[place] = day;
            texts[place] = LocalDate.ofEpochDay(day).toString();
        }
        return texts[place];
    }

    /** Such as {@code 10:11:12.131}. */
    void timeOfDay(long millis, Line.Buffer out) {
        int rest = (int) Math.floorMod(millis, DAY);
        for (int i = 0; i < UNITS.length; i++) {
            if (i == 2 || i == 4) {
                out.write(':');
            } else if (i == 6) {
                out.write('.');
            }
            out.write('0' + rest / UNITS[i] % BASES[i]);
        }
    }
}
