package io.litige.command.dispute;

import static io.litige.command.dispute.Wishes.attribute;
import static io.litige.command.dispute.Wishes.claimFrom;
import static io.litige.command.dispute.Wishes.endClaim;
import static io.litige.command.dispute.Wishes.recover;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.SupplierEvent.SupplierClaimEnded;
import io.litige.api.value.Money;
import io.litige.api.value.SupplierClaimEnd;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Suppliers a ground goes back to, and what is got back from them. */
@Tag("command-AttributeGround")
@Tag("command-OpenSupplierClaim")
@Tag("command-RecordRecovery")
@Tag("command-EndSupplierClaim")
class SupplierTest {
    @Test
    @Tag("requirement-54")
    void onlyFromWhomAGroundGoesBackToIsSomethingClaimed() {
        Stories.registered()
                .when(claimFrom("180.00"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.GROUND_NOT_ATTRIBUTED, Map.of("ground", "G2", "known", "none")));
        Stories.registered()
                .given(attribute("TR-12"))
                .when(attribute("TR-12"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.ATTRIBUTION_UNCHANGED,
                        Map.of("ground", "G2", "kind", "CARRIER", "party", "TR-12", "allowed", "another party")));
    }

    @Test
    @Tag("requirement-54")
    void noMoreIsRecoveredThanWasClaimedAndTheEndSaysWhatWas() {
        var story = Stories.registered()
                .given(attribute("TR-12"), claimFrom("180.00"))
                .given(People.FINANCE, recover("100.00"));
        story.when(People.FINANCE, recover("80.01"))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.RECOVERY_EXCEEDS_CLAIM,
                        Map.of(
                                "amount", "80.01 EUR",
                                "claimed", "180.00 EUR",
                                "recovered", "100.00 EUR",
                                "allowed", "80.00 EUR")));
        story.when(endClaim(SupplierClaimEnd.REFUSED))
                .expectNoEvents()
                .expectExceptionDetails(Rejection.of(
                        Code.SUPPLIER_CLAIM_END_MISMATCH,
                        Map.of(
                                "end", "REFUSED",
                                "recovered", "100.00 EUR",
                                "open", "80.00 EUR",
                                "allowed", "PARTLY_RECOVERED")));
        var ended = story.given(endClaim(SupplierClaimEnd.PARTLY_RECOVERED));
        assertThat(((SupplierClaimEnded) ended.events().getLast()).recovered()).isEqualTo(Money.euros("100.00"));
        ended.when(People.FINANCE, recover("10.00"))
                .expectNoEvents()
                .expectExceptionDetails(
                        Rejection.of(Code.SUPPLIER_CLAIM_ENDED, Map.of("claim", "V1", "recovered", "100.00 EUR")));
    }
}
