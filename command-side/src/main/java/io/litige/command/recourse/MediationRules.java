package io.litige.command.recourse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time limits of consumer mediation, in one version of the law.
 *
 * @param version stands in events
 * @param from first day they count, in the company's calendar
 * @param requestWithinMonths after the written complaint (C. conso. L612-2)
 * @param noticeDays calendar days for the mediator to say whether the case is taken (L612-2)
 * @param termDays calendar days of a mediation (R612-5)
 * @param answerWorkingDays for the company's answer, after which silence is a refusal (Dir. (EU) 2025/2647); none before
 *     its transposition
 * @param complexAnswerWorkingDays the same in a complex case
 */
public record MediationRules(
        String version,
        LocalDate from,
        int requestWithinMonths,
        int noticeDays,
        int termDays,
        @Nullable Integer answerWorkingDays,
        @Nullable Integer complexAnswerWorkingDays) {
    public MediationRules {
        if (version.isBlank() || requestWithinMonths < 1 || noticeDays < 1 || termDays < 1) {
            throw new IllegalArgumentException("mediation rules " + version + " hold a time limit below 1");
        }
        if ((answerWorkingDays == null) != (complexAnswerWorkingDays == null)) {
            throw new IllegalArgumentException("mediation rules " + version + " give only one of two answer times");
        }
    }

    /** Working days the company has to answer the mediator; null when the law sets none. */
    public @Nullable Integer answerDays(boolean complex) {
        return complex ? complexAnswerWorkingDays : answerWorkingDays;
    }
}
