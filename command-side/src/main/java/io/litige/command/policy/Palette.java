package io.litige.command.policy;

import io.litige.api.value.RemedyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the gestures the company makes without owing them (requirement 40).
 *
 * @param version stands in every remedy given by it
 * @param effective first day it counts, in the company's calendar
 * @param currency of every amount in it
 */
public record Palette(String version, LocalDate effective, String currency, List<Gesture> gestures)
        implements Versioned {
    /**
     * @throws IllegalArgumentException when two gestures share a code, or two of a kind are free
     */
    public Palette {
        gestures = List.copyOf(gestures);
        var free = gestures.stream().filter(Gesture::free).map(Gesture::kind).toList();
        if (gestures.stream().map(Gesture::code).distinct().count() < gestures.size()
                || free.stream().distinct().count() < free.size()) {
            throw new IllegalArgumentException(
                    "palette " + version + ": each gesture has a code of its own, and one of a kind is free at most");
        }
    }

    public Optional<Gesture> named(String code) {
        return gestures.stream().filter(gesture -> gesture.code().equals(code)).findFirst();
    }

    /** The one that an offer of that kind takes when it names none. */
    public Optional<Gesture> free(RemedyKind kind) {
        return gestures.stream()
                .filter(gesture -> gesture.free() && gesture.kind() == kind)
                .findFirst();
    }
}
