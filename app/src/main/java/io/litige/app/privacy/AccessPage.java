package io.litige.app.privacy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for what, the newest first.
 *
 * @param next to be sent as {@code before} for the following page; null on the last one
 */
record AccessPage(List<Line> lines, @Nullable Long next) {
    AccessPage {
        lines = List.copyOf(lines);
    }

    /** An entry with a sentence in both languages. */
    record Line(@JsonUnwrapped AccessEntry entry, String fr, String en) {
        static Line of(AccessEntry entry) {
            var kind = entry.what();
            var item = entry.item() == null ? "" : " " + entry.item();
            var code = entry.code() == null ? "" : " (" + entry.code() + ")";
            return switch (entry.outcome()) {
                case ASKED ->
                    new Line(
                            entry,
                            entry.actor() + " a demandé " + kind.french() + item + ".",
                            entry.actor() + " asked for " + kind.english() + item + ".");
                case GUEST ->
                    new Line(
                            entry,
                            entry.actor() + " a demandé, par accès exceptionnel, " + kind.french() + item + ".",
                            entry.actor() + " asked, by access taken, for " + kind.english() + item + ".");
                case READ ->
                    new Line(
                            entry,
                            entry.actor() + " a lu " + kind.french() + item + ".",
                            entry.actor() + " read " + kind.english() + item + ".");
                case REFUSED ->
                    new Line(
                            entry,
                            entry.actor() + " s’est vu refuser " + kind.french() + item + code + ".",
                            entry.actor() + " was refused " + kind.english() + item + code + ".");
                case BROKEN_OFF ->
                    new Line(
                            entry,
                            entry.actor() + " n’a pas reçu en entier " + kind.french() + item + code + ".",
                            entry.actor() + " did not get the whole of " + kind.english() + item + code + ".");
            };
        }
    }
}
