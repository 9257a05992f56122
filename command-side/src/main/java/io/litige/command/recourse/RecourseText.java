package io.litige.command.recourse;

import io.litige.api.value.PartyType;
import java.time.LocalDate;
import java.util.List;

/**
 * What a final response tells a customer of that legal quality about where to turn; {@code {mediator}}, {@code
 * {address}} and {@code {site}} stand for the mediator of the day.
 *
 * @param version stands in events
 * @param from first day it counts
 */
public record RecourseText(String version, LocalDate from, PartyType party, String fr, String en) {
    /** The EU's platform for online disputes was closed for good that day (Reg. (EU) 2024/3228). */
    public static final LocalDate PLATFORM_CLOSED = LocalDate.of(2025, 7, 20);

    private static final List<String> PLATFORM = List.of("ec.europa.eu/consumers/odr", "ec.europa.eu/odr");

    public RecourseText {
        if (version.isBlank() || fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("recourse text " + version + " lacks its version or a language");
        }
        if (party == PartyType.CONSUMER && !(fr.contains("{mediator}") && en.contains("{mediator}"))) {
            throw new IllegalArgumentException("recourse text " + version + " names no mediator to a consumer");
        }
    }

    /** Whether a text points to the closed platform. */
    public static boolean namesPlatform(String text) {
        return PLATFORM.stream().anyMatch(text::contains);
    }

    boolean namesPlatform() {
        return namesPlatform(fr) || namesPlatform(en);
    }

    String in(String language) {
        return language.equals("en") ? en : fr;
    }

    /** Whether it takes mentioning a mediator to be complete. */
    boolean needsMediator() {
        return fr.contains("{mediator}");
    }

    static String filled(String text, Mediator mediator) {
        return text.replace("{mediator}", mediator.name())
                .replace("{address}", mediator.address())
                .replace("{site}", mediator.site());
    }
}
