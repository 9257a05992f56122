package io.litige.query.timeline;

import io.litige.api.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbers, amounts and times as the reader writes them. Spelt out here and not taken from the platform's locale data:
 * an export must read the same, byte for byte, after an update of Java.
 */
final class Figures {
    /** Where the company's working day is. */
    static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private final Language language;
    private final boolean french;
    private final DateTimeFormatter clock;

    Figures(Language language) {
        this.language = language;
        this.french = language == Language.FR;
        this.clock = DateTimeFormatter.ofPattern(french ? "H'\u00a0h\u00a0'mm" : "HH:mm", language.locale());
    }

    /** {@code 1 234} or {@code 1,234}. */
    String number(long value) {
        return grouped(Long.toString(value));
    }

    /** {@code 1 234,50 €} or {@code €1,234.50}; other currencies by their code. */
    String money(Money money) {
        var plain = money.amount().abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = grouped(point < 0 ? plain : plain.substring(0, point));
        var decimals = point < 0 ? "" : (french ? "," : ".") + plain.substring(point + 1);
        var sign = money.amount().signum() < 0 ? "−" : "";
        boolean euro = money.currency().equals("EUR");
        if (french) {
            return sign + whole + decimals + "\u00a0" + (euro ? "€" : money.currency());
        }
        return sign + (euro ? "€" : money.currency() + "\u00a0") + whole + decimals;
    }

    /** {@code 3 mars 2026} or {@code 3 March 2026}. */
    String date(LocalDate date) {
        var day = french && date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + "\u00a0" + language.text("month." + date.getMonthValue()) + " " + date.getYear();
    }

    /** In the company's zone and in UTC; the UTC date too when it is another day there. */
    String instant(Instant instant) {
        var home = instant.atZone(HOME);
        var utc = instant.atZone(ZoneOffset.UTC);
        boolean sameDay = home.toLocalDate().equals(utc.toLocalDate());
        return language.template(sameDay ? "instant" : "instant.otherDay")
                .fill(Map.of(
                        "date", date(home.toLocalDate()),
                        "time", time(home),
                        "utcDate", date(utc.toLocalDate()),
                        "utcTime", time(utc))::get);
    }

    /** Whole days, or hours below two days; rounded down. */
    String span(Duration span) {
        return span.toDays() >= 2
                ? number(span.toDays()) + "\u00a0" + language.text("days")
                : number(span.toHours()) + "\u00a0" + language.text("hours");
    }

    private String time(ZonedDateTime time) {
        return clock.format(time);
    }

    private String grouped(String digits) {
        return THOUSANDS.matcher(digits).replaceAll(french ? "\u202f" : ",");
    }
}
