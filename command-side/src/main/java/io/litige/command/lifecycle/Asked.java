package io.litige.command.lifecycle;

import io.litige.api.event.LifecycleEvent.ResolutionChecked;
import io.litige.api.value.CheckAnswer;
import io.litige.command.facts.Grow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking the customer whether it is solved, in the present resolution.
 *
 * @param answer the last one; silence takes nothing back from a yes
 * @param silences when the customer was asked in vain since the last answer
 */
public record Asked(@Nullable CheckAnswer answer, List<Instant> silences) {
    static final Asked NOTHING = new Asked(null, List.of());

    Asked evolve(ResolutionChecked event) {
        if (event.answer() != CheckAnswer.NO_ANSWER) {
            return new Asked(event.answer(), List.of());
        }
        return answer == CheckAnswer.YES
                ? this
                : new Asked(event.answer(), Grow.plus(silences, event.act().occurredAt()));
    }
}
