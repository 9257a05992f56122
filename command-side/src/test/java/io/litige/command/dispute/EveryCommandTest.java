package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Call;
import io.litige.api.access.Step;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Channel;
import io.litige.api.value.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command there is, whatever it is about. */
class EveryCommandTest {
    private static final int TO = 3;
    private static final int EVENTS = 5;

    @ParameterizedTest
    @EnumSource(Step.class)
    void itIsPossibleForSomebodyAtSomeTime(Step step) {
        Stories.before(step).when(Stories.actor(step), Stories.wish(step)).expectSuccessfulHandlerExecution();
    }

    /** Columns "to" and "events" of {@code docs/lifecycle.md} are written by hand. */
    @ParameterizedTest
    @EnumSource(Step.class)
    void itDoesWhatTheTableSays(Step step) throws IOException {
        var cells = row(step).split("\\|");
        var dispute = Stories.before(step);
        var before = dispute.events().isEmpty() ? null : dispute.phase();
        int earlier = dispute.events().size();
        dispute.given(Stories.actor(step), Stories.wish(step));
        var happened = dispute.events().subList(earlier, dispute.events().size());
        assertThat(cells[EVENTS].strip().split(", "))
                .contains(happened.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toArray(String[]::new));
        assertThat(cells[TO])
                .contains(dispute.phase() == before ? "same" : dispute.phase().name());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void theSameRequestTwiceIsTakenOnceAndAnsweredAlike(Step step) {
        var dispute = Stories.before(step);
        var call = dispute.call(Stories.actor(step));
        int earlier = dispute.events().size();
        dispute.given(call, Stories.wish(step));
        var answer = Receipts.NONE;
        for (int version = earlier; version < dispute.events().size(); version++) {
            answer = answer.evolve(dispute.events().get(version), version);
        }
        dispute.when(call, Stories.wish(step))
                .expectNoEvents()
                .expectResultMessagePayload(answer.of(Wishes.DISPUTE, call.requestId()));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void itsStepSaysWhetherItNeedsAVersion(Step step) {
        assertThat(Stories.wish(step).needsVersion()).isEqualTo(step.needsVersion());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {"REGISTER_DISPUTE", "OPEN_DISPUTE_FROM_SIGNAL"})
    void aDisputeThatDoesNotExistIsNotFound(Step step) {
        new DisputeFixture()
                .when(Stories.actor(step), Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(notFound());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {"REGISTER_DISPUTE", "OPEN_DISPUTE_FROM_SIGNAL"})
    void aDisputeOfAnotherTeamIsRefusedInTheVerySameWords(Step step) {
        Stories.before(step)
                .when(People.STRANGER, Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(notFound());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {"REGISTER_DISPUTE", "OPEN_DISPUTE_FROM_SIGNAL"})
    void anAuditorSeesTheDisputeButChangesNothing(Step step) {
        Stories.before(step)
                .when(People.AUDITOR, Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.ACTION_NOT_PERMITTED,
                        Map.of("action", step.command(), "yourRoles", "AUDITOR", "allowedRoles", roles(step))));
    }

    @ParameterizedTest
    @MethodSource("stepsThatNeedAVersion")
    void withoutTheVersionItWasDecidedOnItIsRefused(Step step) {
        var dispute = Stories.before(step);
        dispute.when(versioned(step, null), Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.VERSION_REQUIRED,
                        Map.of("command", step.command(), "actual", String.valueOf(version(dispute)))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {"REGISTER_DISPUTE", "OPEN_DISPUTE_FROM_SIGNAL"})
    void onAnOlderVersionItIsRefusedWithBoth(Step step) {
        var dispute = Stories.before(step);
        dispute.when(versioned(step, 0L), Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.VERSION_MISMATCH, Map.of("expected", "0", "actual", String.valueOf(version(dispute)))));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void itCannotHaveHappenedInTheFuture(Step step) {
        var dispute = Stories.before(step);
        var now = dispute.now();
        var tomorrow = now.plus(Duration.ofDays(1));
        dispute.when(Stories.actor(step), Wishes.at(tomorrow, Stories.wish(step)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.OCCURRED_IN_FUTURE, Map.of("occurredAt", tomorrow.toString(), "now", now.toString())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {
                "REGISTER_DISPUTE",
                "OPEN_DISPUTE_FROM_SIGNAL",
                "RECORD_COMMUNICATION",
                "ADD_EVIDENCE",
                "RECORD_POSITION",
                "TAKE_CUSTODY",
                "RECORD_EXPOSURE",
                "RECORD_ESCALATION_THREAT"
            })
    void itCannotHaveHappenedBeforeTheDisputeWasReceived(Step step) {
        var earlier = Wishes.NOW.minus(Duration.ofHours(1));
        Stories.before(step)
                .when(Stories.actor(step), Wishes.at(earlier, Stories.wish(step)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.OCCURRED_BEFORE_REGISTRATION,
                        Map.of("occurredAt", earlier.toString(), "receivedAt", Wishes.NOW.toString())));
    }

    @ParameterizedTest
    @MethodSource("stepsInPhasesThatForbidThem")
    void inAnotherPhaseItIsRefusedWithThePhasesThatAllowIt(Step step, Phase phase) {
        Stories.in(phase)
                .when(Stories.actor(step), Stories.wish(step))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.WRONG_PHASE, wrongPhase(step, phase)));
    }

    @Test
    void everyReachablePhaseIsReached() {
        assertThat(Phase.values())
                .allSatisfy(phase -> assertThat(Stories.in(phase).phase()).isEqualTo(phase));
    }

    static Stream<Step> stepsThatNeedAVersion() {
        return Arrays.stream(Step.values()).filter(Step::needsVersion);
    }

    static Stream<Arguments> stepsInPhasesThatForbidThem() {
        return Arrays.stream(Step.values())
                .filter(step -> !step.phases().isEmpty())
                .flatMap(step -> Arrays.stream(Phase.values())
                        .filter(phase -> !step.phases().contains(phase))
                        .map(phase -> Arguments.of(step, phase)));
    }

    private static String row(Step step) throws IOException {
        try (var lines = Files.lines(Path.of("../docs/lifecycle.md"))) {
            return lines.filter(line -> line.startsWith("| `" + step.command() + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("docs/lifecycle.md has no row of " + step.command()));
        }
    }

    private static Map<String, String> wrongPhase(Step step, Phase phase) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("command", step.command());
        facts.put("phase", phase.name());
        facts.put("allowedPhases", names(step.phases()));
        if (phase == Phase.MERGED) {
            facts.put("mergedInto", Wishes.TWIN.toString());
            facts.put("mergedIntoReference", Wishes.TWIN.reference());
            facts.put("allowed", "the same on the dispute it was merged into, or UnlinkDuplicate");
        }
        return facts;
    }

    private static Rejection notFound() {
        return new Rejection(Code.DISPUTE_NOT_FOUND, Map.of("dispute", Wishes.DISPUTE.toString()));
    }

    private static Call versioned(Step step, @Nullable Long version) {
        return new Call(Stories.actor(step), DisputeFixture.request(99), version, Channel.API);
    }

    private static long version(DisputeFixture dispute) {
        return dispute.events().size() - 1L;
    }

    private static String roles(Step step) {
        var callers = step.action().callers();
        return callers.isEmpty() ? "none" : names(callers);
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
