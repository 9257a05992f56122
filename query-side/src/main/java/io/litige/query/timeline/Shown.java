package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.value.DataClass;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/**
 * A protected text as a reader gets it: the text, or why there is none.
 *
 * @param text the text, exactly as it was given
 * @param hidden ERASED, MASKED, or WITHHELD
 * @param dataClass why the text is protected; only with {@code hidden}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shown(
        @Nullable String text,
        @Nullable Hidden hidden,
        @Nullable DataClass dataClass) {
    /** Why a text is not there. */
    public enum Hidden {
        /** Its key was destroyed; nobody can read it any more. */
        ERASED,
        /** It exists, and is shown to nobody. */
        MASKED,
        /** It exists, but not for this reader. */
        WITHHELD
    }

    /** What this reader gets of the text. */
    public static Shown of(Protected text, Veil veil) {
        if (text.value() == null) {
            return new Shown(null, Hidden.ERASED, text.dataClass());
        }
        if (text.masked()) {
            return new Shown(null, Hidden.MASKED, text.dataClass());
        }
        var hidden = veil.hides(text);
        return hidden == null ? new Shown(text.value(), null, null) : new Shown(null, Hidden.WITHHELD, hidden);
    }
}
