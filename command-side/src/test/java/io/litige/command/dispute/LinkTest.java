package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.acknowledge;
import static io.litige.command.dispute.Wishes.claim;
import static io.litige.command.dispute.Wishes.link;
import static io.litige.command.dispute.Wishes.promise;
import static io.litige.command.dispute.Wishes.register;
import static io.litige.command.dispute.Wishes.review;
import static io.litige.command.dispute.Wishes.split;
import static io.litige.command.dispute.Wishes.unlink;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.Registration;
import io.litige.api.command.Registration.Customer;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent.DisputeParted;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.MoneyEvent.CollectionHoldPlaced;
import io.litige.api.event.MoneyEvent.CollectionHoldReleased;
import io.litige.api.value.ClockKind;
import io.litige.api.value.CostType;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.HoldEnd;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disputes that become one, and come apart again. */
@Tag("command-LinkAsDuplicate")
@Tag("command-UnlinkDuplicate")
@Tag("command-SplitDispute")
class LinkTest {
    private static final Customer SOMEBODY_ELSE = new Customer("CL-99", "Dominique Petit", "dominique@example.org");

    @Test
    void workGoesOnInTheOtherOneWhichKnows() {
        var merged = Stories.merged();
        assertThat(merged.phase()).isEqualTo(Phase.MERGED);
        assertThat(merged.state().mergedInto()).isEqualTo(Wishes.TWIN);
        var attached = (DuplicateAttached) merged.elsewhere().getLast();
        assertThat(attached.disputeId()).isEqualTo(Wishes.TWIN);
        assertThat(attached.duplicate()).isEqualTo(Wishes.DISPUTE);
        assertThat(attached.authors()).containsExactly(People.AGENT.id());
        assertThat(attached.moved()).as("the twin was received first").isEmpty();
    }

    /** The twin came an hour later this time: it now has the targets of the earlier one. */
    @Test
    void theTargetsOfTheEarliestReceivedCount() {
        var twin = new DisputeFixture()
                .at(Wishes.NOW.plus(Duration.ofHours(30)))
                .given(with("disputeId", Wishes.TWIN, register()));
        var own = twin.state().targets();
        var merged = Stories.registered().at(twin.now()).beside(twin);
        var earlier = merged.state().targets();
        merged.given(link());
        assertThat(merged.other(Wishes.TWIN).targets())
                .filteredOn(clock -> clock.kind() == ClockKind.FIRST_ANSWER || clock.kind() == ClockKind.RESOLUTION)
                .isNotEmpty()
                .isSubsetOf(earlier)
                .doesNotContainAnyElementsOf(own);
        merged.given(unlink());
        assertThat(merged.other(Wishes.TWIN).targets()).isEqualTo(own);
    }

    @Test
    void undoneItIsWhatItWas() {
        var before = Stories.acknowledged().state();
        var after = Stories.merged().at(Wishes.NOW.plus(Duration.ofDays(1))).given(unlink());
        assertThat(after.phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(after.state().relation()).isEqualTo(before.relation());
        assertThat(after.state().clocks().running()).isEqualTo(before.clocks().running());
        assertThat(after.state().mergedInto()).isNull();
        assertThat(after.other(Wishes.TWIN).links().duplicates()).isEmpty();
    }

    @Test
    void everyObstacleIsNamedAtOnce() {
        var ofSomebodyElse = new DisputeFixture()
                .given(with("disputeId", Wishes.TWIN, register(with("customer", SOMEBODY_ELSE, named()))))
                .given(with("disputeId", Wishes.TWIN, Wishes.withdraw()));
        Stories.registered()
                .given(promise(Stories.SOON))
                .beside(ofSomebodyElse)
                .when(link())
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.CUSTOMER_DIFFERS,
                        Map.of("target", Wishes.TWIN.toString(), "allowed", "a dispute of the same customer"),
                        List.of(
                                Rejection.of(
                                        Code.TARGET_NOT_OPEN,
                                        Map.of(
                                                "target", Wishes.TWIN,
                                                "phase", "WITHDRAWN",
                                                "allowedPhases",
                                                        "REGISTERED, ACKNOWLEDGED, ASSESSING, NEGOTIATING, AGREED")),
                                Rejection.of(
                                        Code.PROMISES_PENDING,
                                        Map.of("promises", "W1", "allowed", "keep them first")))));
    }

    @Test
    void noDisputeIsItsOwnDuplicateAndAnUnknownOneIsNotFound() {
        Stories.registered()
                .when(with("target", Wishes.DISPUTE, link()))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.DUPLICATE_OF_ITSELF,
                        Map.of("target", Wishes.DISPUTE, "allowed", "another dispute of the same customer")));
        Stories.registered()
                .when(link())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.DISPUTE_NOT_FOUND, Map.of("dispute", Wishes.TWIN)));
    }

    @Test
    void nothingIsMergedIntoWhatIsMergedSoThatNoCircleArises() {
        var merged = Stories.merged();
        var twin = Stories.twin().beside(merged);
        twin.when(with("disputeId", Wishes.TWIN, with("target", Wishes.DISPUTE, link())))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.TARGET_MERGED,
                        Map.of(
                                "target", Wishes.DISPUTE,
                                "mergedInto", Wishes.TWIN,
                                "allowed", "a link to " + Wishes.TWIN)));
    }

    @Test
    void aMergedOneSaysWhereToGo() {
        Stories.merged()
                .when(claim())
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.WRONG_PHASE,
                        Map.of(
                                "command", "Claim",
                                "phase", "MERGED",
                                "allowedPhases", "REGISTERED, ACKNOWLEDGED, ASSESSING, NEGOTIATING, AGREED",
                                "mergedInto", Wishes.TWIN,
                                "mergedIntoReference", Wishes.TWIN.reference(),
                                "allowed", "the same on the dispute it was merged into, or UnlinkDuplicate")));
    }

    @Test
    @Tag("requirement-41")
    void whoActedOnADuplicateReviewsNeither() {
        var colleagues = new DisputeFixture()
                .given(People.COLLEAGUE, register())
                .given(People.COLLEAGUE, acknowledge())
                .beside(Stories.twin())
                .given(People.COLLEAGUE, link());
        assertThat(colleagues.other(Wishes.TWIN).authors()).contains(People.COLLEAGUE.id(), People.AGENT.id());
        Stories.registered()
                .when(People.SUPERVISOR, review(People.AGENT))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.REVIEWER_INVOLVED,
                        Map.of(
                                "reviewer", "anna",
                                "involved", "anna",
                                "allowed", "somebody who has done nothing on this dispute or a duplicate of it")));
    }

    /** G1 is financial; what the customer named and what the items add up to are the same before and after. */
    @Test
    void whatIsContestedIsConserved() {
        var whole = new DisputeFixture().given(register(named()));
        var named = whole.state().contested();
        var items = items(whole.state());
        var receivedAt = whole.state().receivedAt();
        var running = whole.state().targets();
        var parent = whole.at(Wishes.NOW.plus(Duration.ofHours(3))).given(People.SENIOR, split("G1"));
        var child = ((DisputeSplit) parent.events().stream()
                        .filter(DisputeSplit.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .child();
        var part = parent.other(child);
        assertThat(items(parent.state()).plus(items(part))).isEqualTo(items);
        assertThat(named).isEqualTo(Money.euros("249.90"));
        assertThat(parent.state().contested()).isEqualTo(Money.euros("99.90"));
        assertThat(part.contested()).isEqualTo(Money.euros("150.00"));
        assertThat(parent.state().broughtGrounds()).containsOnlyKeys("G2");
        assertThat(part.broughtGrounds()).containsOnlyKeys("G1");
        assertThat(part.phase()).isEqualTo(Phase.REGISTERED);
        assertThat(part.receivedAt()).isEqualTo(receivedAt);
        assertThat(part.targets()).isEqualTo(running);
        assertThat(part.relation()).isEqualTo(parent.state().relation());
        assertThat(parent.elsewhere())
                .hasAtLeastOneElementOfType(DisputeRegistered.class)
                .hasAtLeastOneElementOfType(DisputeParted.class)
                .hasAtLeastOneElementOfType(ClocksStarted.class);
    }

    /** Half of it credited and ten of the rest kept from collection: the rest goes, with the ten; costs stay. */
    @Test
    void whatIsLeftGoesAlongWithItsHoldAndCostsStay() {
        var whole = new DisputeFixture()
                .given(register(named()))
                .given(People.FINANCE, on("G1.1", Wishes.credit("100.00")), on("G1.1", Wishes.holdBack("10.00")))
                .given(People.AGENT, Wishes.cost(CostType.SHIPPING, "39.00"));
        var parent = whole.given(People.SENIOR, split("G1"));
        var child = parent.other(((DisputeSplit) parent.events().stream()
                        .filter(DisputeSplit.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .child());
        var left = Objects.requireNonNull(parent.state().accounts().items().get("G1.1"));
        var gone = Objects.requireNonNull(child.accounts().items().get("G1.1"));
        assertThat(left.credited()).isEqualTo(Money.euros("100.00"));
        assertThat(left.open()).isEqualTo(Money.euros("0.00"));
        assertThat(left.held()).isEqualTo(Money.euros("0.00"));
        assertThat(gone.open()).isEqualTo(Money.euros("50.00"));
        assertThat(gone.held()).isEqualTo(Money.euros("10.00"));
        assertThat(gone.credited()).isEqualTo(Money.euros("0.00"));
        assertThat(parent.events())
                .filteredOn(CollectionHoldReleased.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(CollectionHoldReleased.class, released -> assertThat(released.ending())
                        .isEqualTo(HoldEnd.PARTED));
        assertThat(parent.elsewhere()).hasAtLeastOneElementOfType(CollectionHoldPlaced.class);
        assertThat(parent.state().spending()).isNotEqualTo(child.spending());
        assertThat(child.spending()).isEqualTo(io.litige.command.cost.Costs.NONE);
    }

    private static <C extends io.litige.api.command.DisputeCommand> C on(String item, C command) {
        return with("item", item, command);
    }

    @Test
    void aGroundStaysAndNoMoreGoesThanThereIs() {
        new DisputeFixture()
                .given(register(named()))
                .when(People.SENIOR, with("customerDisputedAmount", Money.euros("9999.00"), split("G1", "G2")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.LAST_GROUND,
                        Map.of("grounds", "G1, G2", "allowed", "at least one of them stays"),
                        List.of(Rejection.of(
                                Code.AMOUNTS_NOT_CONSERVED,
                                Map.of(
                                        "customerDisputedAmount",
                                        "9999.00 EUR",
                                        "available",
                                        "249.90 EUR",
                                        "allowed",
                                        "zero to 249.90 EUR")))));
        Stories.registered()
                .when(People.SENIOR, split("G7"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(Code.GROUND_NOT_FOUND, Map.of("ground", "G7", "known", "G1, G2")));
        Stories.offered()
                .when(People.SENIOR, split("G2"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.OPEN_PROPOSAL_EXISTS, Map.of("proposal", "P1", "allowed", "an answer to it first")));
    }

    /** The customer named more than the items add up to, as customers may. */
    private static Registration named() {
        return with(
                "customerDisputedAmount",
                Money.euros("249.90"),
                Wishes.registration(Wishes.overcharged("150.00"), Wishes.damaged()));
    }

    private static Money items(Dispute dispute) {
        return Money.sum(
                dispute.broughtGrounds().values().stream()
                        .flatMap(ground -> ground.items().stream())
                        .map(DisputedItem::amount)
                        .toList(),
                "EUR");
    }
}
