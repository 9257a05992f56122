package io.litige.command.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's working hours.
 *
 * @param zone where the company works
 * @param opens first working time of a day
 * @param closes last working time of a day
 * @param deliverers departments that deliver what customers are promised, by name
 */
@ConfigurationProperties("litige.calendar")
public record CalendarSettings(
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue Map<String, Department> deliverers) {
    /**
     * A department's own working time; the company's where it says nothing.
     *
     * @param leadDays working days it needs at least
     */
    public record Department(
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @DefaultValue("0") int leadDays) {}

    /** The calendar they describe, on French public holidays. */
    public WorkingCalendar calendar() {
        var holidays = new FrenchHolidays();
        var own = new HashMap<String, Deliverer>();
        deliverers.forEach((name, department) -> own.put(
                name,
                new Deliverer(
                        new WorkingCalendar(
                                zone,
                                Objects.requireNonNullElse(department.opens(), opens),
                                Objects.requireNonNullElse(department.closes(), closes),
                                holidays),
                        department.leadDays())));
        return new WorkingCalendar(zone, opens, closes, holidays, own);
    }
}
