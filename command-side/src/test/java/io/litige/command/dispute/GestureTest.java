package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.fault;
import static io.litige.command.dispute.Wishes.propose;
import static io.litige.command.dispute.Wishes.refund;
import static io.litige.command.dispute.Wishes.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.NegotiationCommand.MakeProposal;
import io.litige.api.command.RemedyOffer;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.query.GesturePalette;
import io.litige.api.query.GesturePalette.Line;
import io.litige.api.value.LimitKind;
import io.litige.api.value.Mandate;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.api.value.RemedyBasis;
import io.litige.api.value.RemedyKind;
import io.litige.api.value.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is given away is given by gestures of the palette, each with its cost, its occasions and its levels. */
@Tag("command-MakeProposal")
class GestureTest {
    private static final Actor LIMITED = new Actor(
            People.AGENT.id(),
            People.AGENT.roles(),
            People.AGENT.teams(),
            new Mandate(Money.euros("100.00"), "2026-01", new MandateLimits(null, Money.euros("250.00"), null)));

    @Tag("requirement-40")
    @Test
    void aGestureCostsWhatItsFormulaSays() {
        assertThat(offered("G2", gesture(RemedyKind.VOUCHER, "LATE_VOUCHER")).amount())
                .isEqualTo(Money.euros("15.00"));
        assertThat(offered("G1", gesture(RemedyKind.DISCOUNT, "KEEP_IT")).amount())
                .as("20 % of the 150.00 that are contested")
                .isEqualTo(Money.euros("30.00"));
        assertThat(offered("G1", with("quantity", 45, gesture(RemedyKind.SERVICE_FREE, "TECHNICIAN")))
                        .amount())
                .isEqualTo(Money.euros("36.00"));
        var remedy = offered("G2", gesture(RemedyKind.VOUCHER, "LATE_VOUCHER"));
        assertThat(Objects.requireNonNull(remedy.terms()).palette()).isEqualTo("palette-1");
        assertThat(remedy.goodwill()).isEqualTo(Money.euros("15.00"));
    }

    @Tag("requirement-40")
    @Test
    void itCostsNoMoreAndFitsTheOccasion() {
        var dearer = with("amount", Money.euros("20.00"), gesture(RemedyKind.VOUCHER, "LATE_VOUCHER"));
        refused(
                on("G1", dearer),
                new Rejection(
                        Code.GESTURE_NOT_FITTING,
                        Map.of(
                                "gesture", "LATE_VOUCHER",
                                "condition", "groundKind",
                                "is", "FINANCIAL",
                                "allowed", "OPERATIONAL"),
                        List.of(new Rejection(
                                Code.GESTURE_EXCEEDED,
                                Map.of(
                                        "remedy", "R1",
                                        "gesture", "LATE_VOUCHER",
                                        "asked", "20.00 EUR",
                                        "allowed", "15.00 EUR")))));
        refused(
                on("G1", with("quantity", 121, gesture(RemedyKind.SERVICE_FREE, "TECHNICIAN"))),
                new Rejection(
                        Code.GESTURE_EXCEEDED,
                        Map.of("remedy", "R1", "gesture", "TECHNICIAN", "asked", "121", "allowed", "120")));
        refused(
                on("G2", gesture(RemedyKind.DISCOUNT, "KEEP_IT")),
                new Rejection(
                        Code.REMEDY_AMOUNT_MISSING,
                        Map.of("remedy", "R1", "kind", "DISCOUNT", "field", "amount"),
                        List.of(new Rejection(
                                Code.GESTURE_BASE_MISSING,
                                Map.of("remedy", "R1", "gesture", "KEEP_IT", "field", "itemPrice")))));
    }

    @Tag("requirement-40")
    @Test
    void someGesturesAreOfAnotherLevelUnlessThatLevelApproved() {
        var damages =
                new RemedyOffer(RemedyKind.DAMAGES, null, Money.euros("90.00"), null, null, null, null, null, null);
        refused(
                on("G1", damages),
                new Rejection(
                        Code.GESTURE_LEVEL,
                        Map.of(
                                "gesture", "DAMAGES",
                                "yourRoles", "AGENT",
                                "allowedRoles", "SUPERVISOR, INDEPENDENT_REVIEWER")));
        Stories.prepared()
                .given(Wishes.ask("90.00"))
                .given(People.SUPERVISOR, Wishes.grant("A1"))
                .when(with("approval", "A1", on("G1", damages)))
                .expectSuccessfulHandlerExecution();
        Stories.prepared()
                .given(fault("G1"))
                .when(on("G1", with("basis", RemedyBasis.REDRESS, damages)))
                .expectSuccessfulHandlerExecution();
    }

    @Tag("requirement-40")
    @Test
    void anUnknownGestureIsRefusedWithThoseThereAre() {
        Stories.prepared()
                .when(on("G1", with("amount", Money.euros("5.00"), gesture(RemedyKind.VOUCHER, "FLOWERS"))))
                .expectNoEvents()
                .expectExceptionMessage(org.hamcrest.Matchers.startsWith("GESTURE_UNKNOWN"));
    }

    @Tag("requirement-40")
    @Test
    void aRefusalNamesTheLowestRoleThatMayApproveIt() {
        Stories.prepared()
                .when(propose(refund("1200.00")))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.AUTHORITY_EXCEEDED,
                        Map.of(
                                "asked", "1200.00 EUR",
                                "limit", "100.00 EUR",
                                "mandateVersion", "2026-01",
                                "approver", "SUPERVISOR (up to 2000.00 EUR)",
                                "allowed", "ask for approval: POST /disputes/" + Wishes.DISPUTE + "/approvals")));
    }

    @Tag("requirement-40")
    @Test
    void thePaletteSaysWhatTheCallerMayStillGive() {
        var palette = palette(LIMITED, Stories.prepared().givenBefore("190.00"));
        assertThat(palette.most()).isEqualTo(Money.euros("60.00"));
        assertThat(palette.limits()).singleElement().satisfies(span -> {
            assertThat(span.kind()).isEqualTo(LimitKind.CUSTOMER_12_MONTHS);
            assertThat(span.used()).isEqualTo(Money.euros("190.00"));
            assertThat(span.remaining()).isEqualTo(Money.euros("60.00"));
        });
        assertThat(line(palette, "REFUND").upTo()).isEqualTo(Money.euros("60.00"));
        assertThat(line(palette, "KEEP_IT").upTo()).isEqualTo(Money.euros("30.00"));
        assertThat(line(palette, "TECHNICIAN").upTo())
                .as("96.00 is above what is left")
                .isEqualTo(Money.euros("60.00"));
        assertThat(line(palette, "TECHNICIAN").approver()).isEqualTo(Role.INDEPENDENT_REVIEWER);
        assertThat(line(palette, "DAMAGES").whyNot())
                .extracting(GesturePalette.WhyNot::code)
                .containsExactly("GESTURE_LEVEL");
        assertThat(line(palette, "LATE_VOUCHER").whyNot())
                .extracting(why -> why.facts().get("is"))
                .containsExactly("FINANCIAL");
    }

    @Test
    void whoMayNotDecideHasNoPalette() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> palette(People.LEGAL, Stories.prepared()))
                .hasMessageContaining("ACTION_NOT_PERMITTED");
    }

    private static GesturePalette palette(Actor actor, DisputeFixture dispute) {
        return Handler.palette(dispute.state(), dispute.call(actor), dispute.desk());
    }

    private static Line line(GesturePalette palette, String code) {
        return palette.gestures().stream()
                .filter(gesture -> gesture.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Remedy offered(String ground, RemedyOffer offer) {
        var dispute = Stories.prepared().given(on(ground, offer));
        return ((ProposalMade) dispute.events().getLast()).remedies().getFirst();
    }

    private static MakeProposal on(String ground, RemedyOffer offer) {
        var other = ground.equals("G1") ? "G2" : "G1";
        return with("staysOpen", List.of(other), propose(offer));
    }

    private static RemedyOffer gesture(RemedyKind kind, String code) {
        return with("gesture", code, new RemedyOffer(kind, null, null, null, null, null, null, null, null));
    }

    private static void refused(MakeProposal command, Rejection rejection) {
        Stories.prepared().when(command).expectNoEvents().expectExceptionDetails(rejection);
    }
}
