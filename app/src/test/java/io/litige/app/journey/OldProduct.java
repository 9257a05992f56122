package io.litige.app.journey;

import io.litige.app.Database;
import io.litige.app.product.MovableClock;
import io.litige.app.product.ProductInside;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A product whose time tests may move by months and years: nobody else lives in it. Those who name it as their extension
 * share it; it ends with the last of them.
 */
final class OldProduct implements BeforeAllCallback {
    static final FakeClamd CLAMD = new FakeClamd();

    static final ProductInside PRODUCT = ProductInside.start(
            Database.fresh(),
            List.of(),
            List.of(MovableClock.class),
            "litige.evidence.clamd=" + CLAMD.address(),
            "litige.evidence.scan-every=PT1S",
            "litige.retention.work-every=PT1S",
            "litige.clocks.scan-every=PT1S");

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(OldProduct.class, PRODUCT);
    }

    static void ahead(Duration time, Runnable meanwhile) {
        PRODUCT.context().getBean(MovableClock.class).ahead(time, meanwhile);
    }
}
