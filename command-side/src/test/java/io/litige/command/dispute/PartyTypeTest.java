package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.qualify;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.value.Direction;
import io.litige.api.value.PartyType;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Legal quality, fixed at registration and corrected by an event. */
@Tag("command-CorrectPartyType")
class PartyTypeTest {
    @Test
    @Tag("requirement-11")
    void fromTheCorrectionOnTheRulesFollowTheRightQuality() {
        var story = Stories.registered().given(Wishes.message(Direction.INBOUND));
        assertThat(story.state().partyType()).isEqualTo(PartyType.CONSUMER);
        var corrected = story.given(People.SENIOR, qualify(PartyType.PROFESSIONAL));
        assertThat(corrected.state().partyType()).isEqualTo(PartyType.PROFESSIONAL);
        assertThat(corrected.events())
                .filteredOn(PartyTypeCorrected.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((PartyTypeCorrected) event).from()).isEqualTo(PartyType.CONSUMER));
        corrected
                .when(People.LEGAL, Stories.wish(Step.REQUEST_MEDIATION))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.MEDIATION_NOT_OPEN, Map.of("partyType", "PROFESSIONAL", "allowed", "CONSUMER")));
    }

    @Test
    void itIsRefusedWhereNothingChangesAndWhileAConsumersMediationGoesOn() {
        Stories.registered()
                .when(People.SENIOR, qualify(PartyType.CONSUMER))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PARTY_TYPE_UNCHANGED,
                        Map.of("partyType", "CONSUMER", "allowed", "NON_PROFESSIONAL, PROFESSIONAL")));
        Stories.seized()
                .when(People.SENIOR, qualify(PartyType.PROFESSIONAL))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.PARTY_TYPE_IN_USE, Map.of("mediation", "REQUESTED", "allowed", "EndMediation first")));
    }
}
