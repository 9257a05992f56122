package io.litige.api.query.face;

import io.litige.api.value.FinalResponseForm;
import io.litige.api.value.Protected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record FinalResponse(
        FinalResponseForm form, Protected reasons, @Nullable Protected recourse, Instant at) {}
