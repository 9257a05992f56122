package io.litige.query.timeline;

import io.litige.api.access.Actor;
import io.litige.api.access.Sight;
import io.litige.api.value.DataClass;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** Decides which protected texts a reader is shown. An erased text needs no veil: nobody has it any more. */
@FunctionalInterface
public interface Veil {
    /** Shows everything: for readers whose permission covers the whole dispute. */
    Veil NONE = text -> null;

    /** What this reader is not shown. */
    static Veil of(Actor reader) {
        return Sight.of(reader)::hides;
    }

    /** The class in whose name the text is withheld, or null when it is shown. */
    @Nullable
    DataClass hides(Protected text);
}
