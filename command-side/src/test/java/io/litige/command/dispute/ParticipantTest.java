package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.inform;
import static io.litige.command.dispute.Wishes.leave;
import static io.litige.command.dispute.Wishes.mediatorContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Decision;
import io.litige.api.command.ParticipantCommand.AddParticipant;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.value.ParticipantRole;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Named participants. */
@Tag("command-AddParticipant")
@Tag("command-RemoveParticipant")
class ParticipantTest {
    @Test
    @Tag("requirement-35")
    void whoIsInformedSeesTheDisputeAsLongAsTheyAre() {
        var story = Stories.registered();
        assertThat(reads(story)).isEqualTo(Decision.HIDE);
        story = story.given(inform(People.STRANGER));
        assertThat(reads(story)).isEqualTo(Decision.PERMIT);
        assertThat(reads(story.given(leave("Z1")))).isEqualTo(Decision.HIDE);
    }

    @Test
    @Tag("requirement-35")
    void rolesThatFollowFromActsAreNotGivenByHand() {
        Stories.registered()
                .when(new AddParticipant(
                        Wishes.DISPUTE, ParticipantRole.OWNER, People.COLLEAGUE.id(), null, null, null, null))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PARTICIPANT_ROLE_DERIVED,
                        Map.of("role", "OWNER", "allowed", "INFORMED, MEDIATOR_CONTACT")));
    }

    @Test
    void aContactAtTheMediatorsHasANameAndNoAccount() {
        var story = Stories.registered().given(mediatorContact("Mme Lenoir"));
        var added = (ParticipantAdded) story.events().getLast();
        assertThat(added.name()).isNotNull();
        assertThat(added.agent()).isNull();
        story.when(mediatorContact(" "))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PARTICIPANT_INCOMPLETE,
                        Map.of("role", "MEDIATOR_CONTACT", "allowed", "name, and no agent")));
    }

    @Test
    void nobodyIsInformedTwiceAndAnUnknownOneDoesNotLeave() {
        var story = Stories.registered().given(inform(People.COLLEAGUE));
        story.when(inform(People.COLLEAGUE))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PARTICIPANT_PRESENT,
                        Map.of(
                                "role",
                                "INFORMED",
                                "agent",
                                People.COLLEAGUE.id().value())));
        story.when(leave("Z7"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.PARTICIPANT_NOT_FOUND, Map.of("participant", "Z7", "known", "Z1")));
    }

    private static Decision reads(DisputeFixture story) {
        return Access.decide(People.STRANGER, Action.READ, story.state().relation());
    }
}
