package io.litige.api.query.face;

import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.api.value.RegisteredLetter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param effectiveOn first day of its legal effect; null until it was presented
 */
public record Notice(
        String id,
        RegisteredLetter letter,
        @Nullable LocalDate effectiveOn,
        Protected text,
        @Nullable Money amount) {}
