package io.litige.app.privacy;

import io.litige.api.blob.BlobStore;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.app.privacy.ShreddingTable.Order;
import io.litige.app.wiring.KeyVault;
import java.io.IOException;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Destroys keys and files of a dispute once it is on record that its texts are to go. What is to be done is written down
 * before it is done and struck off afterwards, so that neither a crash in between nor a vault out of reach leaves it
 * undone; doing it twice does no harm.
 */
@Component
@Profile("command | (!query & !notary)")
@ProcessingGroup(WhenTextsAreShreddedThenDestroyTheirKeys.NAME)
public class WhenTextsAreShreddedThenDestroyTheirKeys {
    public static final String NAME = "key-destruction";

    private static final Logger LOG = LoggerFactory.getLogger(WhenTextsAreShreddedThenDestroyTheirKeys.class);
    private static final int BATCH = 100;

    private final ShreddingTable orders;
    private final KeyVault vault;
    private final BlobStore blobs;
    private final Clock clock;

    WhenTextsAreShreddedThenDestroyTheirKeys(ShreddingTable orders, KeyVault vault, BlobStore blobs, Clock clock) {
        this.orders = orders;
        this.vault = vault;
        this.blobs = blobs;
        this.clock = clock;
    }

    @EventHandler
    void on(SubjectShredded event) {
        var basis = event.request() == null ? event.basis().name() : event.basis() + " " + event.request();
        var order = new Order(event.disputeId(), event.act().actor().value(), basis);
        orders.note(order, clock.instant());
        carryOut(order);
    }

    /** What a crash or a fault left undone, and keys that were just being made. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${litige.privacy.sweep-every:PT1M}")
    void sweep() {
        orders.open(BATCH).forEach(this::carryOut);
        int late = vault.sweep();
        if (late > 0) {
            LOG.info("destroyed {} keys that were being made while their disputes were shredded", late);
        }
    }

    private void carryOut(Order order) {
        try {
            vault.shred(order.dispute().value(), order.by(), order.basis());
            blobs.erase(order.dispute());
        } catch (IOException | RuntimeException e) {
            LOG.error("texts of dispute {} are not destroyed yet; tried again", order.dispute(), e);
            return;
        }
        orders.done(order.dispute(), clock.instant());
    }
}
