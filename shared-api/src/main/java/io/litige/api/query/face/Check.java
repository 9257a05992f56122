package io.litige.api.query.face;

import io.litige.api.value.CheckAnswer;
import io.litige.api.value.CheckKind;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Check(
        CheckKind kind,
        CheckAnswer answer,
        int resolution,
        @Nullable Protected comment,
        Instant at) {}
