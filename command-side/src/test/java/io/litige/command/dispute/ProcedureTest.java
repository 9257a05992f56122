package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.chooseProcedure;
import static io.litige.command.dispute.Wishes.completeStep;
import static io.litige.command.dispute.Wishes.deviate;
import static io.litige.command.dispute.Wishes.override;
import static io.litige.command.dispute.Wishes.startAssessment;
import static io.litige.command.dispute.Wishes.withdrawGround;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ProcedureEvent.ProcedureDeviated;
import io.litige.api.event.ProcedureEvent.ProcedureSelected;
import io.litige.api.value.ClockKind;
import io.litige.api.value.EvidenceType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Standard treatments. */
@Tag("command-ChooseProcedure")
@Tag("command-CompleteProcedureStep")
@Tag("command-DeviateFromProcedure")
class ProcedureTest {
    @Test
    @Tag("requirement-34")
    void theFirstRuleThatFitsChoosesAndTheChoiceSaysUnderWhichVersion() {
        var chosen = selected(Stories.registered().given(chooseProcedure()));
        assertThat(chosen.procedure()).isEqualTo("delivery");
        assertThat(chosen.rule()).isEqualTo("goods");
        assertThat(chosen.policyVersion()).isEqualTo("procedures-t");
        var severe = Stories.registered().given(People.SUPERVISOR, override(5, true));
        assertThat(selected(severe.given(chooseProcedure())).procedure()).isEqualTo("grave");
        var money = Stories.registered().given(withdrawGround("G2"));
        assertThat(selected(money.given(chooseProcedure())).rule()).isEqualTo("otherwise");
    }

    @Test
    @Tag("requirement-33")
    void aProcedureBringsStepsPiecesPapersAndItsOwnTarget() {
        var story = Stories.registered().given(chooseProcedure());
        var chosen = selected(story);
        assertThat(chosen.steps()).containsExactly("identify", "collect", "propose");
        assertThat(chosen.evidence()).containsExactly(EvidenceType.DELIVERY_NOTE);
        assertThat(chosen.documents()).containsExactly("terms of delivery");
        assertThat(story.state().targets())
                .filteredOn(clock -> clock.kind() == ClockKind.RESOLUTION)
                .singleElement()
                .satisfies(clock ->
                        assertThat(clock.dueAt()).isEqualTo(DisputeFixture.CALENDAR.plusCalendarDays(Wishes.NOW, 14)));
    }

    @Test
    @Tag("requirement-33")
    void aDeviationHasItsReasonAndAStepIsSettledOnce() {
        var story = Stories.registered().given(chooseProcedure()).given(deviate("collect"));
        assertThat(((ProcedureDeviated) story.events().getLast()).reason().value())
                .isEqualTo("Photos say it all");
        story.when(completeStep("collect"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PROCEDURE_STEP_SETTLED, Map.of("step", "collect", "open", "identify, propose")));
        story.when(completeStep("dance"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PROCEDURE_STEP_NOT_FOUND,
                        Map.of("step", "dance", "procedure", "delivery", "known", "identify, collect, propose")));
        Stories.registered()
                .when(completeStep("identify"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.PROCEDURE_MISSING, Map.of("allowed", "ChooseProcedure first")));
    }

    @Test
    void theSameChoiceTwiceIsRefused() {
        Stories.registered()
                .given(chooseProcedure())
                .when(chooseProcedure())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PROCEDURE_UNCHANGED,
                        Map.of(
                                "procedure", "delivery",
                                "rule", "goods",
                                "policyVersion", "procedures-t",
                                "allowed", "when grounds, legal quality, severity or the rules differ")));
    }

    @Test
    @Tag("requirement-34")
    void assessmentBeginsWithTheTreatmentThatFitsUnlessOneWasChosen() {
        assertThat(selected(Stories.acknowledged().given(startAssessment())).rule())
                .isEqualTo("goods");
        var earlier = Stories.acknowledged().given(chooseProcedure());
        long before = earlier.events().size();
        assertThat(earlier.given(startAssessment()).events()).hasSize((int) before + 1);
    }

    private static ProcedureSelected selected(DisputeFixture story) {
        List<DisputeEvent> events = story.events();
        return (ProcedureSelected) events.stream()
                .filter(ProcedureSelected.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
