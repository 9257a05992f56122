package io.litige.command.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's working hours.
 *
 * @param zone where the company works
 * @param opens first working time of a day
 * @param closes last working time of a day
 */
@ConfigurationProperties("litige.calendar")
public record CalendarSettings(
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes) {

    /** The calendar they describe, on French public holidays. */
    public WorkingCalendar calendar() {
        return new WorkingCalendar(zone, opens, closes, new FrenchHolidays());
    }
}
