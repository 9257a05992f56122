package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.changed;
import static io.litige.command.dispute.Wishes.endCrisis;
import static io.litige.command.dispute.Wishes.fixAtOnce;
import static io.litige.command.dispute.Wishes.lower;
import static io.litige.command.dispute.Wishes.message;
import static io.litige.command.dispute.Wishes.publicAnswer;
import static io.litige.command.dispute.Wishes.published;
import static io.litige.command.dispute.Wishes.release;
import static io.litige.command.dispute.Wishes.threaten;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicAnswerReleased;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.ThreatKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RecordExposure, UpdatePublication, LowerExposure, RecordEscalationThreat, public answers and EndCrisis. */
@Tag("command-RecordExposure")
@Tag("command-UpdatePublication")
@Tag("command-LowerExposure")
@Tag("command-RecordEscalationThreat")
@Tag("command-DraftPublicAnswer")
@Tag("command-ReleasePublicAnswer")
@Tag("command-EndCrisis")
class ExposureTest {
    @Test
    @Tag("requirement-17")
    void aQuieterPublicationLowersNothing() {
        var dispute = Stories.registered()
                .given(
                        published(ExposureLevel.PUBLISHED),
                        with("url", null, with("platform", null, published(ExposureLevel.THREAT))));
        assertThat(dispute.state().exposure()).isEqualTo(ExposureLevel.PUBLISHED);
    }

    @Test
    @Tag("requirement-17")
    void onlyASupervisorLowersItAndOnlyDownwards() {
        var dispute = Stories.registered().given(published(ExposureLevel.PUBLISHED));
        dispute.when(lower(ExposureLevel.NONE))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", "LowerExposure", "yourRoles", "AGENT", "allowedRoles", "SUPERVISOR")));
        dispute.when(People.SUPERVISOR, lower(ExposureLevel.PUBLISHED))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.EXPOSURE_NOT_LOWER,
                        Map.of(
                                "level", "PUBLISHED",
                                "present", "PUBLISHED",
                                "allowed", "a level below the present one")));
        dispute.given(People.SUPERVISOR, lower(ExposureLevel.THREAT));
        assertThat(dispute.state().exposure()).isEqualTo(ExposureLevel.THREAT);
    }

    @Test
    @Tag("requirement-17")
    void aPublicationIsFoundAgainByPlatformAndAddress() {
        Stories.registered()
                .when(with("url", " ", with("platform", null, published(ExposureLevel.PUBLISHED))))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.PUBLICATION_INCOMPLETE, Map.of("level", "PUBLISHED", "missing", "platform, url")));
        Stories.registered()
                .when(published(ExposureLevel.NONE))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.EXPOSURE_NOT_STATED,
                        Map.of("level", "NONE", "allowed", "THREAT, PUBLISHED, SPREADING, MEDIA")));
    }

    @Test
    @Tag("requirement-91")
    void theTextIsKeptWithItsHashAndItsChangesBeside() {
        var dispute =
                Stories.registered().given(published(ExposureLevel.PUBLISHED), changed("X1", PublicationChange.EDITED));
        assertThat(hash(only(dispute, ExposureRecorded.class).textHash()))
                .isEqualTo("021ba7a4834180f59706a3697cc1d7711173693ea6cd9e14640ede0620cb6aa3");
        assertThat(only(dispute, PublicationChanged.class).rating()).isEqualTo(4);
    }

    @Test
    @Tag("requirement-91")
    void aRemovedPublicationDoesNotChangeAnyMore() {
        Stories.registered()
                .given(published(ExposureLevel.PUBLISHED), changed("X1", PublicationChange.REMOVED))
                .when(changed("X1", PublicationChange.EDITED))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.PUBLICATION_REMOVED,
                        Map.of("publication", "X1", "allowed", "RecordExposure, when it came back")));
        Stories.registered()
                .when(changed("X1", PublicationChange.EDITED))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.PUBLICATION_NOT_FOUND, Map.of("publication", "X1", "known", "none")));
    }

    @Test
    @Tag("requirement-91")
    void anEditSaysWhatWasEditedAndNeverLowers() {
        Stories.registered()
                .given(published(ExposureLevel.PUBLISHED))
                .when(with(
                        "level",
                        ExposureLevel.THREAT,
                        with("rating", null, with("text", null, changed("X1", PublicationChange.EDITED)))))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.EXPOSURE_NOT_RAISED,
                        Map.of(
                                "level", "THREAT",
                                "present", "PUBLISHED",
                                "allowed", "LowerExposure, by a supervisor"),
                        List.of(new Rejection(
                                Code.PUBLICATION_INCOMPLETE,
                                Map.of("change", "EDITED", "missing", "text or rating")))));
    }

    @Test
    @Tag("requirement-18")
    void whatSpreadsOpensACrisisOnce() {
        var dispute = Stories.registered()
                .given(published(ExposureLevel.PUBLISHED))
                .given(with("level", ExposureLevel.SPREADING, changed("X1", PublicationChange.SPREAD)))
                .given(published(ExposureLevel.MEDIA));
        assertThat(dispute.state().crisis()).isTrue();
        var crisis = only(dispute, CrisisOpened.class);
        assertThat(crisis.clockDivisor()).isEqualTo(2);
        assertThat(crisis.level()).isEqualTo(ExposureLevel.SPREADING);
    }

    @Test
    void aCrisisEndsWithItsLessonsAlone() {
        var dispute = Stories.registered().given(published(ExposureLevel.SPREADING));
        dispute.when(People.SUPERVISOR, lower(ExposureLevel.PUBLISHED))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CRISIS_OPEN,
                        Map.of("present", "SPREADING", "allowed", "EndCrisis first, with its lessons")));
        dispute.given(People.SUPERVISOR, endCrisis());
        assertThat(dispute.state().crisis()).isFalse();
        dispute.when(People.SUPERVISOR, endCrisis())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.NO_CRISIS, Map.of("exposure", "SPREADING", "allowed", "only while a crisis is open")));
        dispute.given(published(ExposureLevel.SPREADING));
        assertThat(dispute.state().crisis()).isTrue();
    }

    @Test
    @Tag("requirement-18")
    void twoPersonsStandBehindAPublicAnswer() {
        var dispute =
                Stories.registered().given(published(ExposureLevel.SPREADING)).given(People.SUPERVISOR, publicAnswer());
        dispute.when(People.SUPERVISOR, release("Q1"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASER_IS_AUTHOR,
                        Map.of("answer", "Q1", "author", "sami", "allowed", "a supervisor who did not write it")));
        dispute.when(People.SUPERVISOR, release("Q2"))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Rejection(Code.PUBLIC_ANSWER_NOT_FOUND, Map.of("answer", "Q2", "known", "Q1")));
        dispute.given(publicAnswer()).given(People.SUPERVISOR, release("Q2"));
        assertThat(only(dispute, PublicAnswerReleased.class).author()).isEqualTo(People.AGENT.id());
    }

    @Test
    @Tag("requirement-18")
    void duringACrisisNobodyAnswersInPublicAlone() {
        var post = with("channel", Channel.SOCIAL_NETWORK, message(Direction.OUTBOUND));
        Stories.registered()
                .given(published(ExposureLevel.SPREADING))
                .when(post)
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.RELEASE_REQUIRED,
                        Map.of(
                                "channel", "SOCIAL_NETWORK",
                                "allowed", "DraftPublicAnswer, then ReleasePublicAnswer by a supervisor")));
        Stories.registered().when(post).expectSuccessfulHandlerExecution();
    }

    @Test
    @Tag("requirement-20")
    void aThreatOfThePressIsExposureAndOneOfLeavingIsNot() {
        var leaving = Stories.registered().given(threaten(ThreatKind.CHURN, ThreatKind.COURT));
        assertThat(leaving.state().exposure()).isEqualTo(ExposureLevel.NONE);
        assertThat(leaving.state().threats()).containsExactlyInAnyOrder(ThreatKind.CHURN, ThreatKind.COURT);
        leaving.given(threaten(ThreatKind.REVIEW));
        assertThat(leaving.state().exposure()).isEqualTo(ExposureLevel.THREAT);
        assertThat(leaving.state().threats()).hasSize(3);
        leaving.given(published(ExposureLevel.PUBLISHED), threaten(ThreatKind.MEDIA));
        assertThat(leaving.state().exposure()).isEqualTo(ExposureLevel.PUBLISHED);
    }

    @Test
    void whatIsPublicIsNotFixedInOneCall() {
        Stories.slight()
                .given(published(ExposureLevel.PUBLISHED))
                .when(with("dispute", null, fixAtOnce("18.00", "18.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.SEVERITY_TOO_HIGH,
                        Map.of("severity", "3", "allowed", "1 to 2"),
                        List.of(new Rejection(
                                Code.EXPOSURE_TOO_HIGH,
                                Map.of("exposure", "PUBLISHED", "allowed", "NONE or THREAT")))));
    }

    private static <E extends DisputeEvent> E only(DisputeFixture dispute, Class<E> type) {
        var found = dispute.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String hash(io.litige.api.value.@org.jspecify.annotations.Nullable Protected text) {
        return Objects.requireNonNull(Objects.requireNonNull(text).value());
    }
}
