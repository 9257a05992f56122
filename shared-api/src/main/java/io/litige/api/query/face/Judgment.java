package io.litige.api.query.face;

import io.litige.api.value.JudgmentResult;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record Judgment(
        JudgmentResult result,
        LocalDate decidedOn,
        @Nullable Money awarded,
        Protected summary) {}
