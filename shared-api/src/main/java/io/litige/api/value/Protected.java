package io.litige.api.value;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that must never lie in clear in an event, a snapshot, a view or a log. Stored as a salted commitment and a
 * ciphertext under a key per subject, dispute and class; destroying the key erases the text and changes no hash.
 *
 * @param subject pseudonym of the person the text is about
 * @param value the text, or null once its key was destroyed
 */
public record Protected(
        UUID subject, DataClass dataClass, @Nullable String value) {
    /** What readers see in place of a text that is kept and shown to nobody. */
    public static final String MASKED = "[masqué / masked]";

    /** What readers see in place of an erased text. */
    public static final String ERASED = "[effacé / erased]";

    public static Protected personal(CustomerId subject, String value) {
        return new Protected(subject.value(), DataClass.PERSONAL, value);
    }

    public static Protected freeText(CustomerId subject, String value) {
        return new Protected(subject.value(), DataClass.FREE_TEXT, value);
    }

    /** What is between the company and its lawyers. */
    public static Protected privileged(CustomerId subject, String value) {
        return new Protected(subject.value(), DataClass.PRIVILEGED, value);
    }

    /** What stands for a text that is kept and shown to nobody. */
    public static Protected masked(UUID subject, DataClass why) {
        return new Protected(subject, why, MASKED);
    }

    /** Whether it stands for a text that is shown to nobody. */
    public boolean masked() {
        return MASKED.equals(value);
    }

    /** The text, or {@link #ERASED}. */
    public String reveal() {
        return value == null ? ERASED : value;
    }

    public boolean erased() {
        return value == null;
    }

    /** Never the text: logs, exceptions and assertions print this. */
    @Override
    public String toString() {
        return "▮";
    }
}
