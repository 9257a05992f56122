package io.litige.command.recourse;

import io.litige.api.value.PartyType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The company's mediators and the time limits of mediation, as configured; checked as a whole when it is made.
 *
 * @param sector the company's own
 */
public record Recourse(String sector, List<Mediator> mediators, List<MediationRules> rules, List<RecourseText> texts) {
    /** Before anything is configured: nobody to turn to. */
    public static final Recourse NONE = new Recourse("none", List.of(), List.of(), List.of());

    /**
     * @throws IllegalArgumentException when two mediators could be the right one on the same day, two versions of the
     *     rules or texts begin on the same day, or a text points to the EU's platform after its end
     */
    public Recourse {
        mediators = List.copyOf(mediators);
        rules = rules.stream()
                .sorted(Comparator.comparing(MediationRules::from))
                .toList();
        for (int i = 0; i < mediators.size(); i++) {
            for (var other : mediators.subList(i + 1, mediators.size())) {
                if (mediators.get(i).rivals(other)) {
                    throw new IllegalArgumentException("two mediators for one sector on one day: "
                            + mediators.get(i).code() + " and " + other.code());
                }
            }
        }
        texts = texts.stream().sorted(Comparator.comparing(RecourseText::from)).toList();
        unique(texts.stream().map(text -> text.party() + " " + text.from()).toList(), "first day");
        platformGone(texts);
        unique(rules.stream().map(MediationRules::version).toList(), "version");
        unique(rules.stream().map(MediationRules::from).toList(), "first day");
    }

    /** The one a consumer turns to that day. */
    public Optional<Mediator> mediatorOn(LocalDate day) {
        return mediators.stream()
                .filter(mediator -> mediator.sectors().contains(sector) && mediator.validOn(day))
                .findFirst();
    }

    /** The rules in effect that day. */
    public Optional<MediationRules> rulesOn(LocalDate day) {
        return rules.stream().filter(version -> !version.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /**
     * What a customer of that quality is told that day.
     *
     * @param language {@code fr} or {@code en}
     * @return empty when no text is in effect, or the mediator it should name is not known
     */
    public Optional<Told> tell(PartyType party, LocalDate day, String language) {
        var mediator = mediatorOn(day).orElse(null);
        return inEffect(texts.stream(), party, day)
                .filter(text -> mediator != null || !text.needsMediator())
                .map(text -> told(text, mediator, language));
    }

    /**
     * A recourse text as it is sent.
     *
     * @param mediator code of the one it names
     */
    public record Told(
            String version, String text, @Nullable String mediator) {}

    private static Told told(RecourseText text, @Nullable Mediator mediator, String language) {
        return mediator == null || !text.needsMediator()
                ? new Told(text.version(), text.in(language), null)
                : new Told(text.version(), RecourseText.filled(text.in(language), mediator), mediator.code());
    }

    private static Optional<RecourseText> inEffect(Stream<RecourseText> texts, PartyType party, LocalDate day) {
        return texts.filter(text -> text.party() == party && !text.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static void platformGone(List<RecourseText> texts) {
        for (var party : PartyType.values()) {
            var then = inEffect(texts.stream(), party, RecourseText.PLATFORM_CLOSED).stream();
            var later = texts.stream()
                    .filter(text -> text.party() == party && text.from().isAfter(RecourseText.PLATFORM_CLOSED));
            Stream.concat(then, later)
                    .filter(RecourseText::namesPlatform)
                    .findFirst()
                    .ifPresent(text -> {
                        throw new IllegalArgumentException("recourse text " + text.version()
                                + " points to the EU platform closed on " + RecourseText.PLATFORM_CLOSED);
                    });
        }
    }

    private static void unique(List<?> values, String name) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("two versions share a " + name);
        }
    }
}
