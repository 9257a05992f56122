package io.litige.query.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.ContributionEvent.ContributionClaimed;
import io.litige.api.event.ContributionEvent.ContributionRequested;
import io.litige.api.event.EscalationEvent.IndependentReviewerAssigned;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.ParticipantEvent.ParticipantRemoved;
import io.litige.api.query.ParticipantState;
import io.litige.api.value.AgentId;
import io.litige.api.value.ParticipantRole;
import io.litige.query.support.Story;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who takes part follows from what happened. */
@Tag("requirement-35")
class ParticipantFoldTest {
    private static final AgentId OTHER = AgentId.of("agent-2");

    @Test
    void thereIsOneOwnerAtEveryPositionTheTeamUntilSomebodyOwnsIt() {
        var story = Story.of("o").registered();
        story.owner(Story.AGENT);
        story.then(s -> new TransferAccepted(s.id(), s.act(OTHER), OTHER, "billing"));
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
            assertThat(row.face().participants())
                    .filteredOn(one -> one.role() == ParticipantRole.OWNER && one.present())
                    .hasSize(1);
        }
        assertThat(of(story, ParticipantRole.OWNER))
                .extracting(ParticipantState::agent)
                .containsExactly(null, Story.AGENT, OTHER);
    }

    @Test
    void departmentsReviewersAndNamedOnesHaveTheirRole() {
        var story = Story.of("r").registered();
        story.then(s -> new ContributionRequested(s.id(), s.act(), "D1", "logistics", s.text("?"), Story.START));
        story.then(s -> new ContributionClaimed(s.id(), s.act(OTHER), "D1", OTHER));
        story.then(s -> new IndependentReviewerAssigned(s.id(), s.act(), OTHER, s.text("deadlock")));
        story.then(s -> new ParticipantAdded(s.id(), s.act(), "Z1", ParticipantRole.INFORMED, OTHER, null, null));
        assertThat(of(story, ParticipantRole.CONTRIBUTOR)).hasSize(2);
        assertThat(of(story, ParticipantRole.INDEPENDENT_REVIEWER)).hasSize(1);
        assertThat(of(story, ParticipantRole.INFORMED)).singleElement().matches(ParticipantState::present);
        story.then(s -> new ParticipantRemoved(s.id(), s.act(), "Z1", ParticipantRole.INFORMED, OTHER));
        assertThat(of(story, ParticipantRole.INFORMED)).singleElement().matches(one -> !one.present());
    }

    private static List<ParticipantState> of(Story story, ParticipantRole role) {
        @Nullable DisputeRow row = null;
        long version = 0;
        for (var event : story.events()) {
            row = DisputeRow.evolve(row, event, version++);
        }
        return Objects.requireNonNull(row).face().participants().stream()
                .filter(one -> one.role() == role)
                .toList();
    }
}
