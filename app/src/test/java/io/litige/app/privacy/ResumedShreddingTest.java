package io.litige.app.privacy;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.blob.BlobStore;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Role;
import io.litige.app.privacy.ShreddingTable.Order;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.KeyVault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Between the event and the destruction a process may die and a store may be out of reach: it is done all the same. */
class ResumedShreddingTest {
    private static final String TEXT = "Il faut oublier cela";

    private final ProductInside product = ProductInside.shared();
    private final ShreddingTable orders = product.context().getBean(ShreddingTable.class);
    private final KeyVault vault = product.context().getBean(KeyVault.class);
    private final WhenTextsAreShreddedThenDestroyTheirKeys automation =
            product.context().getBean(WhenTextsAreShreddedThenDestroyTheirKeys.class);

    @Test
    void whatAProcessDiedBeforeIsDoneByTheNext() {
        var dispute = registered();
        orders.note(new Order(dispute, "demo-legal", "ERASURE_GRANTED DSR-1"), Instant.now());

        automation.sweep();

        assertThat(timeline(dispute)).doesNotContain(TEXT);
        assertThat(waits(dispute)).isFalse();
    }

    /** The sweep of the product itself may be at it, too: what is seen in between is not looked at. */
    @Test
    void whatFailsIsTriedAgain() {
        var dispute = registered();
        var failing = new WhenTextsAreShreddedThenDestroyTheirKeys(orders, vault, new Broken(), Clock.systemUTC());

        failing.on(event(dispute));

        automation.sweep();
        assertThat(waits(dispute)).isFalse();
        assertThat(timeline(dispute)).doesNotContain(TEXT);
    }

    private boolean waits(DisputeId dispute) {
        return orders.open(1_000).stream().anyMatch(order -> order.dispute().equals(dispute));
    }

    private DisputeId registered() {
        var opened = done(product.as("demo-agent").post("/disputes", """
                        {"dispute":{"customer":{"ref":"C-%s"},"partyType":"CONSUMER","channel":"PHONE","team":"care",
                          "summary":"Oubli","statement":"%s","grounds":[{"kind":"COMMUNICATION","failing":"NO_REPLY"}]},
                         "takeOwnership":true}""".formatted(UUID.randomUUID(), TEXT)), 201);
        var dispute = new DisputeId(UUID.fromString(opened.at("/disputeId")));
        assertThat(timeline(dispute)).contains(TEXT);
        return dispute;
    }

    private String timeline(DisputeId dispute) {
        return product.as("demo-agent")
                .get("/disputes/" + dispute + "/timeline?limit=100")
                .text();
    }

    private static SubjectShredded event(DisputeId dispute) {
        var now = Instant.now();
        var act = new Act(AgentId.of("demo-legal"), Role.LEGAL, Channel.API, UUID.randomUUID(), null, now, now);
        return new SubjectShredded(dispute, act, ErasureBasis.ERASURE_GRANTED, "DSR-2", null, AgentId.of("demo-dpo"));
    }

    /** Files that cannot be deleted. */
    private static final class Broken implements BlobStore {
        @Override
        public Stored put(DisputeId dispute, Content content, long maxBytes) throws IOException {
            throw new IOException("out of reach");
        }

        @Override
        public void erase(DisputeId dispute) throws IOException {
            throw new IOException("out of reach");
        }

        @Override
        public InputStream open(String key) throws IOException {
            throw new IOException("out of reach");
        }
    }
}
