package io.litige.app.journey;

import io.litige.app.Database;
import io.litige.app.product.MovableClock;
import io.litige.app.product.ProductInside;
import java.time.Duration;
import java.util.List;

/** A product whose time tests may move by months and years: nobody else lives in it. */
final class OldProduct {
    static final ProductInside PRODUCT = ProductInside.start(
            Database.fresh(),
            List.of(),
            List.of(MovableClock.class),
            "litige.retention.work-every=PT0.2S",
            "litige.clocks.scan-every=PT0.2S");

    private OldProduct() {}

    static void ahead(Duration time, Runnable meanwhile) {
        PRODUCT.context().getBean(MovableClock.class).ahead(time, meanwhile);
    }
}
