package io.litige.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.litige.app.Database;
import io.litige.app.product.Answer;
import io.litige.app.product.ProductInside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record goes from the framework's own engine to ours and back: whole, verified, and with every view's position. */
class StoreMoveTest {
    private static final String REGISTRATION = """
            {"takeOwnership":true,"dispute":{"customer":{"ref":"%s"},"partyType":"CONSUMER","channel":"PHONE",
            "team":"care","summary":"No reply","statement":"I wrote three times.",
            "grounds":[{"kind":"COMMUNICATION","failing":"NO_REPLY"}]}}
            """;

    private final DatabaseAccess access = Database.fresh();
    private final JdbcTemplate owner = new JdbcTemplate(Database.as(access.owner()));

    @TempDir
    private Path data;

    @BeforeEach
    void nothingIsThere() {
        assertThat(head(ENGINE_POSTGRES)).isZero();
    }

    private static final String ENGINE_POSTGRES = "select coalesce(max(global_index), 0) from store.event";
    private static final String ENGINE_JDBC = "select coalesce(max(globalIndex), 0) from store.domain_event_entry";

    @Test
    void thereAndBack() {
        String dispute;
        String told;
        try (var product = start("jdbc", false)) {
            var agent = product.as("demo-agent");
            var opened = agent.post("/disputes", REGISTRATION.formatted("C-1"));
            assertThat(opened.status()).as(opened.text()).isEqualTo(201);
            dispute = "/disputes/" + opened.at("/disputeId");
            var last = note(product, dispute, 5);
            assertThat(agent.get(dispute, last.header("Litige-Seen")).status()).isEqualTo(200);
            await().until(() -> behind(product) == 0);
            told = agent.get(dispute + "/timeline?limit=500")
                    .json()
                    .get("entries")
                    .toString();
            hasNotCaughtUp(product, "terms-watch");
        }
        assertThat(head(ENGINE_POSTGRES)).isZero();

        assertThatThrownBy(() -> start("postgres", false))
                .as("an engine must not show an empty record when there is one")
                .hasStackTraceContaining("holds the record up to event 0");

        try (var product = start("postgres", true)) {
            assertThat(head(ENGINE_POSTGRES)).isEqualTo(head(ENGINE_JDBC)).isPositive();
            assertThat(product.as("demo-agent")
                            .get(dispute + "/timeline?limit=500")
                            .json()
                            .get("entries")
                            .toString())
                    .isEqualTo(told);
            var last = note(product, dispute, 3);
            assertThat(product.as("demo-agent")
                            .get(dispute, last.header("Litige-Seen"))
                            .status())
                    .as("views go on where they were")
                    .isEqualTo(200);
            await().until(() -> behind(product) == 0);
        }

        assertThatThrownBy(() -> start("jdbc", false)).hasStackTraceContaining("engine POSTGRES up to");
        try (var product = start("jdbc", true)) {
            assertThat(head(ENGINE_JDBC)).isEqualTo(head(ENGINE_POSTGRES));
            var last = note(product, dispute, 1);
            assertThat(product.as("demo-agent")
                            .get(dispute, last.header("Litige-Seen"))
                            .status())
                    .isEqualTo(200);
        }

        owner.execute("alter table store.domain_event_entry disable trigger domain_event_is_a_record");
        owner.update("update store.domain_event_entry set payload = payload || ' '::bytea where globalIndex = 2");
        long before = head(ENGINE_POSTGRES);
        assertThatThrownBy(() -> start("postgres", true)).hasStackTraceContaining("1 events differ");
        assertThat(head(ENGINE_POSTGRES)).as("nothing was moved").isEqualTo(before);
    }

    private static Answer note(ProductInside product, String dispute, int times) {
        Answer last = null;
        for (int i = 0; i < times; i++) {
            last = product.as("demo-agent")
                    .post(
                            dispute + "/communications",
                            "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"call " + i + "\"}");
            assertThat(last.status()).as(last.text()).isEqualTo(201);
        }
        return java.util.Objects.requireNonNull(last);
    }

    /** As one does that follows for the first time a record that holds something already. */
    private static void hasNotCaughtUp(ProductInside product, String follower) {
        var beans = product.context();
        beans.getBean(EventProcessingConfiguration.class)
                .eventProcessor(follower)
                .orElseThrow()
                .shutDown();
        var head = GapAwareTrackingToken.newInstance(7, Set.of());
        var read = GapAwareTrackingToken.newInstance(2, Set.of(1L));
        beans.getBean(TokenStore.class).storeToken(ReplayToken.createReplayToken(head, read), follower, 0);
    }

    private static long behind(ProductInside product) {
        return product.context().getBean(Projections.class).states().stream()
                .mapToLong(Projections.State::lagEvents)
                .sum();
    }

    private ProductInside start(String engine, boolean move) {
        var settings = new ArrayList<>(Arrays.asList(Database.settings(access)));
        settings.add("litige.store.engine=" + engine);
        settings.add("litige.store.move=" + move);
        return ProductInside.embedded(data, settings.toArray(String[]::new));
    }

    private long head(String sql) {
        return java.util.Objects.requireNonNull(owner.queryForObject(sql, Long.class));
    }
}
