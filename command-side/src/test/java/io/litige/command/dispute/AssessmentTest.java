package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.DISPUTE;
import static io.litige.command.dispute.Wishes.NOW;
import static io.litige.command.dispute.Wishes.at;
import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.origin;
import static io.litige.command.dispute.Wishes.photo;
import static io.litige.command.dispute.Wishes.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.Receipt;
import io.litige.api.value.Side;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RecordPosition, IdentifyOrigin, AdmitFault and AddEvidence. */
@Tag("command-RecordPosition")
@Tag("command-IdentifyOrigin")
@Tag("command-AdmitFault")
@Tag("command-AddEvidence")
class AssessmentTest {
    @Tag("requirement-51")
    @Test
    void eachSidesPositionCountsItsOwnVersions() {
        Stories.assessing()
                .given(position(Side.CUSTOMER), position(Side.COMPANY))
                .when(position(Side.CUSTOMER))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event ->
                        event instanceof PositionRecorded e && e.side() == Side.CUSTOMER && e.version() == 2))));
    }

    @Test
    void anOriginBelongsToAGroundThatExists() {
        Stories.assessing()
                .when(origin("G7"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.GROUND_NOT_FOUND, Map.of("ground", "G7", "known", "G1, G2")));
    }

    @Test
    void everyUnknownGroundOfAnAdmissionIsNamed() {
        Stories.assessing()
                .when(fault("G1", "G7", "G8"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.GROUND_NOT_FOUND,
                        Map.of("ground", "G7", "known", "G1, G2"),
                        List.of(new Rejection(Code.GROUND_NOT_FOUND, Map.of("ground", "G8", "known", "G1, G2")))));
    }

    @Test
    void evidenceIsNumberedAndMayBeOlderThanTheDispute() {
        Stories.registered()
                .given(photo())
                .when(at(NOW.minus(Duration.ofDays(40)), photo()))
                .expectResultMessagePayload(Receipt.of(DISPUTE, 5, List.of("E2")));
    }

    @Test
    @Tag("requirement-5")
    void anErrorOfOursNamesWhatFavouredIt() {
        Stories.assessing()
                .when(Wishes.error())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.CAUSE_FACTORS_MISSING,
                        Map.of(
                                "cause", "HUMAN_ERROR.PICKING",
                                "allowed", "INATTENTION, STRESS, HASTE, OVERLOAD, UNTRAINED")));
        var found = (OriginIdentified) Stories.assessing()
                .given(Wishes.error(ContributingFactor.OVERLOAD))
                .events()
                .getLast();
        assertThat(found.factors()).containsExactly(ContributingFactor.OVERLOAD);
    }
}
