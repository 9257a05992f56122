package io.litige.query.timeline;

import io.litige.api.access.Actor;
import io.litige.api.value.DataClass;
import io.litige.api.value.Protected;
import io.litige.api.value.Role;
import org.jspecify.annotations.Nullable;

/** Decides which protected texts a reader is shown. An erased text needs no veil: nobody has it any more. */
@FunctionalInterface
public interface Veil {
    /** Shows everything: for readers whose permission covers the whole dispute. */
    Veil NONE = text -> null;

    /** What is between the company and its lawyers is for legal staff alone. */
    static Veil of(Actor reader) {
        return reader.has(Role.LEGAL)
                ? NONE
                : text -> text.dataClass() == DataClass.PRIVILEGED ? DataClass.PRIVILEGED : null;
    }

    /** The class in whose name the text is withheld, or null when it is shown. */
    @Nullable
    DataClass hides(Protected text);
}
