package io.litige.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A text in the languages asked for: both, unless the reader named one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Told(@Nullable String fr, @Nullable String en) {
    /**
     * The text in that language.
     *
     * @throws IllegalStateException when it was not asked for
     */
    public String in(Language language) {
        var text = language == Language.FR ? fr : en;
        if (text == null) {
            throw new IllegalStateException("not told in " + language.code());
        }
        return text;
    }
}
