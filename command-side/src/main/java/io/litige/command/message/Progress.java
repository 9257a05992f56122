package io.litige.command.message;

import io.litige.api.value.ClockKind;
import io.litige.api.value.Phase;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** What is done, what remains and by when, told from the state of the dispute alone (requirement 25). */
final class Progress {
    private static final List<Phase> WAY = List.of(
            Phase.REGISTERED,
            Phase.ACKNOWLEDGED,
            Phase.ASSESSING,
            Phase.NEGOTIATING,
            Phase.AGREED,
            Phase.RESOLVED,
            Phase.CLOSED);

    private Progress() {}

    /** Values {@code done}, {@code remaining}, {@code received}, {@code nextUpdate} and {@code resolution}. */
    static Map<String, String> values(
            DisputeFacts dispute, @Nullable Instant nextUpdateDue, String language, Handling handling) {
        var next = nextUpdateDue == null ? dispute.dueAt(ClockKind.NEXT_UPDATE) : nextUpdateDue;
        return Map.of(
                "received", date(dispute.receivedAt(), language, handling),
                "done", done(dispute, language),
                "remaining", remaining(dispute, language),
                "nextUpdate", date(next, language, handling),
                "resolution", date(dispute.dueAt(ClockKind.RESOLUTION), language, handling));
    }

    static String word(String key, String language) {
        return ResourceBundle.getBundle(
                        "io.litige.command.message.progress",
                        Locale.of(language),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private static String done(DisputeFacts dispute, String language) {
        int reached = WAY.indexOf(dispute.phase());
        return reached < 0
                ? word("done." + dispute.phase(), language)
                : String.join(
                        " ; ",
                        WAY.subList(0, reached + 1).stream()
                                .map(phase -> word("done." + phase, language))
                                .toList());
    }

    private static String remaining(DisputeFacts dispute, String language) {
        int reached = WAY.indexOf(dispute.phase());
        var rest = new ArrayList<String>();
        if (reached >= 0) {
            WAY.subList(reached + 1, WAY.size()).forEach(phase -> rest.add(word("remaining." + phase, language)));
        }
        count(rest, "remedies", dispute.pendingRemedies().size(), language);
        count(rest, "promises", dispute.pendingPromises().size(), language);
        return rest.isEmpty() ? word("remaining.nothing", language) : String.join(" ; ", rest);
    }

    private static void count(List<String> rest, String what, int number, String language) {
        if (number > 0) {
            rest.add(word(what, language) + " " + number);
        }
    }

    /** Empty when there is none. */
    private static String date(@Nullable Instant instant, String language, Handling handling) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.equals("en") ? Locale.UK : Locale.FRANCE)
                        .format(handling.calendar().dateOf(instant));
    }
}
