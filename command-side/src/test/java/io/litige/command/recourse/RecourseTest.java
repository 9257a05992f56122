package io.litige.command.recourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.value.PartyType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("requirement-86")
class RecourseTest {
    @Test
    void aMediatorIsTheRightOneOnItsFirstAndLastDay() {
        var data = recourse("retail", List.of(mediator("A", "2026-01-01", "2026-12-31", "retail")), List.of());

        assertThat(data.mediatorOn(LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(data.mediatorOn(LocalDate.parse("2026-01-01"))).isPresent();
        assertThat(data.mediatorOn(LocalDate.parse("2026-12-31"))).isPresent();
        assertThat(data.mediatorOn(LocalDate.parse("2027-01-01"))).isEmpty();
    }

    @Test
    void aMediatorOfAnotherSectorIsNotTheRightOne() {
        var data = recourse("retail", List.of(mediator("A", "2026-01-01", null, "telecom")), List.of());

        assertThat(data.mediatorOn(LocalDate.parse("2026-06-01"))).isEmpty();
    }

    @Test
    void twoForOneSectorOnOneDayAreRefusedAtStart() {
        var first = mediator("A", "2026-01-01", "2026-12-31", "retail");

        assertThatThrownBy(() -> recourse(
                        "retail", List.of(first, mediator("B", "2026-12-31", null, "retail", "toys")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two mediators for one sector on one day: A and B");
        assertThat(recourse(
                                "retail",
                                List.of(
                                        first,
                                        mediator("B", "2027-01-01", null, "retail"),
                                        mediator("C", "2026-01-01", null, "toys")),
                                List.of())
                        .mediators())
                .hasSize(3);
    }

    @Test
    void rulesCountFromTheirFirstDayOnWhateverTheirOrder() {
        var data = recourse(
                "retail",
                List.of(),
                List.of(
                        new MediationRules("second", LocalDate.parse("2028-03-20"), 12, 21, 90, 20, 30),
                        new MediationRules("first", LocalDate.parse("2016-01-01"), 12, 21, 90, null, null)));

        assertThat(data.rulesOn(LocalDate.parse("2015-12-31"))).isEmpty();
        assertThat(data.rulesOn(LocalDate.parse("2028-03-19"))).hasValueSatisfying(rules -> {
            assertThat(rules.version()).isEqualTo("first");
            assertThat(rules.answerDays(false)).isNull();
        });
        assertThat(data.rulesOn(LocalDate.parse("2028-03-20"))).hasValueSatisfying(rules -> {
            assertThat(rules.version()).isEqualTo("second");
            assertThat(rules.answerDays(false)).isEqualTo(20);
            assertThat(rules.answerDays(true)).isEqualTo(30);
        });
    }

    @Test
    void contradictingRulesAreRefusedAtStart() {
        var rules = new MediationRules("one", LocalDate.parse("2016-01-01"), 12, 21, 90, null, null);

        assertThatThrownBy(() -> recourse("retail", List.of(), List.of(rules, rules)))
                .hasMessage("two versions share a version");
        assertThatThrownBy(() -> new MediationRules("x", LocalDate.parse("2016-01-01"), 12, 21, 0, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mediator("A", "2026-02-01", "2026-01-31", "retail"))
                .hasMessage("mediator A ends before it begins");
    }

    @Test
    @Tag("requirement-87")
    void theEuPlatformIsNamedUntilTheDayBeforeItClosedAndNeverAfterwards() {
        var withLink = text("one", "2016-01-01", "https://ec.europa.eu/consumers/odr");
        var recourse = new Recourse(
                "retail",
                List.of(mediator("A", "2016-01-01", null, "retail")),
                List.of(),
                List.of(withLink, text("two", "2025-07-20", "")));

        assertThat(told(recourse, "2025-07-19")).contains("odr");
        assertThat(told(recourse, "2025-07-20")).doesNotContain("odr");
        assertThatThrownBy(() ->
                        new Recourse("retail", List.of(), List.of(), List.of(withLink, text("two", "2025-07-21", ""))))
                .hasMessage("recourse text one points to the EU platform closed on 2025-07-20");
        assertThatThrownBy(() -> new Recourse(
                        "retail",
                        List.of(),
                        List.of(),
                        List.of(text("one", "2016-01-01", ""), text("two", "2026-01-01", "https://ec.europa.eu/odr"))))
                .hasMessage("recourse text two points to the EU platform closed on 2025-07-20");
    }

    @Test
    void eachLegalQualityIsToldSomethingElse() {
        var recourse = new Recourse(
                "retail",
                List.of(),
                List.of(),
                List.of(
                        text("c", "2016-01-01", ""),
                        new RecourseText(
                                "p", LocalDate.parse("2016-01-01"), PartyType.PROFESSIONAL, "Tribunal", "Court")));
        var day = LocalDate.parse("2026-06-01");

        assertThat(recourse.tell(PartyType.CONSUMER, day, "fr")).isEmpty();
        assertThat(recourse.tell(PartyType.PROFESSIONAL, day, "en"))
                .hasValueSatisfying(told -> assertThat(told.text()).isEqualTo("Court"));
        assertThat(recourse.tell(PartyType.NON_PROFESSIONAL, day, "fr")).isEmpty();
        assertThatThrownBy(() -> new RecourseText("x", day, PartyType.CONSUMER, "Rien", "Nothing"))
                .hasMessage("recourse text x names no mediator to a consumer");
    }

    private static String told(Recourse recourse, String day) {
        return recourse.tell(PartyType.CONSUMER, LocalDate.parse(day), "fr")
                .orElseThrow()
                .text();
    }

    private static RecourseText text(String version, String from, String more) {
        return new RecourseText(
                version, LocalDate.parse(from), PartyType.CONSUMER, "{mediator} " + more, "{mediator} " + more);
    }

    private static Recourse recourse(String sector, List<Mediator> mediators, List<MediationRules> rules) {
        return new Recourse(sector, mediators, rules, List.of());
    }

    private static Mediator mediator(String code, String from, @Nullable String until, String... sectors) {
        return new Mediator(
                code,
                "Name",
                "Address",
                "https://example",
                Set.of(sectors),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
