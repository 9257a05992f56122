package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.MovableClock;
import io.litige.app.product.ProductInside;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A clock that ran ahead and was set right leaves nothing unsealed, unproven or unstated until that time comes. */
class ClockSetRightTest {
    private final ProductInside product = ProductInside.shared();

    @Test
    void whatIsRecordedAfterwardsIsProvenAsBefore() {
        product.context().getBean(MovableClock.class).ahead(Duration.ofHours(1), this::prove);
        prove();
    }

    /** The proof of a dispute needs its event sealed, signed, and the lengths of all streams stated. */
    private void prove() {
        var opened = done(product.as("demo-agent").post("/disputes", Story.registration("C-clock")), 201);
        var proof = product.as("demo-legal").get("/disputes/" + opened.at("/disputeId") + "/proof");
        assertThat(proof.status()).as(proof.text()).isEqualTo(200);
    }
}
