package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.ProcedureEvent.ProcedureDeviated;
import io.litige.api.event.ProcedureEvent.ProcedureSelected;
import io.litige.api.event.ProcedureEvent.ProcedureStepCompleted;
import io.litige.api.query.ProcedureState;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.query.support.Story;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checklist of a standard treatment. */
class ProcedureFoldTest {
    @Test
    @Tag("requirement-49")
    void aPieceOnFileBeforeOrAfterIsNotMissing() {
        var story = Story.of("p").registered();
        piece(story, "E1", EvidenceType.PHOTO);
        select(story, "delivery", "identify", "collect");
        assertThat(procedure(story).missingEvidence()).containsExactly(EvidenceType.DELIVERY_NOTE);
        piece(story, "E2", EvidenceType.DELIVERY_NOTE);
        assertThat(procedure(story).missingEvidence()).isEmpty();
        assertThat(procedure(story).requiredEvidence()).containsExactly(EvidenceType.DELIVERY_NOTE, EvidenceType.PHOTO);
    }

    @Test
    @Tag("requirement-33")
    void whatWasDoneStaysDoneUnderAnotherProcedure() {
        var story = Story.of("p").registered();
        select(story, "delivery", "identify", "collect", "propose");
        story.then(s -> new ProcedureStepCompleted(s.id(), s.act(), "delivery", "identify", null));
        story.then(s -> new ProcedureDeviated(s.id(), s.act(), "delivery", "collect", s.text("Nothing to collect")));
        assertThat(procedure(story).openSteps()).containsExactly("propose");
        select(story, "grave", "identify", "call", "propose");
        assertThat(procedure(story).openSteps()).containsExactly("call", "propose");
        assertThat(procedure(story).steps().getFirst().doneAt()).isEqualTo(Story.START);
    }

    private static void select(Story story, String name, String... steps) {
        story.then(s -> new ProcedureSelected(
                s.id(),
                s.act(),
                name,
                "procedures-1",
                "goods",
                List.of(steps),
                List.of(EvidenceType.DELIVERY_NOTE, EvidenceType.PHOTO),
                List.of()));
    }

    private static void piece(Story story, String id, EvidenceType type) {
        story.then(s -> new EvidenceAdded(
                s.id(),
                s.act(),
                id,
                type,
                EvidenceSource.CARRIER,
                s.text("a.jpg"),
                "image/jpeg",
                10,
                s.text("00"),
                "blob",
                null));
    }

    private static ProcedureState procedure(Story story) {
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
        }
        return Objects.requireNonNull(Objects.requireNonNull(row).face().procedure());
    }
}
