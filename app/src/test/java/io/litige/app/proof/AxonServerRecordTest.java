package io.litige.app.proof;

import static io.litige.app.product.Answer.done;
import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.run;
import static io.litige.app.proof.VerifyTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Where Axon Server keeps the record: sealed, exported and compared all the same, through the real connector. It is our
 * double of its protocol, or the server whose {@code host:port} the environment names as {@code TEST_AXONSERVER};
 * its context must be empty, since what an earlier run left there belongs to a database that is gone.
 */
class AxonServerRecordTest {
    private static final byte[] PIECE = "%PDF-1.7 bon de livraison n° 7".getBytes(StandardCharsets.UTF_8);
    private static final @Nullable String REAL = System.getenv("TEST_AXONSERVER");

    @TempDir
    Path data;

    private AxonServerDouble server;
    private SealedProduct product;

    @BeforeEach
    void begin() {
        server = new AxonServerDouble();
        product = new SealedProduct(Database.fresh(), List.of("axonserver"), settings());
        product.live(2, 1);
    }

    @AfterEach
    void end() {
        product.close();
        server.close();
    }

    @Test
    void itIsSealedExportedAndComparedOverARestart() throws Exception {
        var first = product.disputes.getFirst();
        var dispute = "/disputes/" + first;
        done(product.litige
                .as("demo-agent")
                .upload(
                        dispute + "/evidence",
                        "bon.pdf",
                        PIECE,
                        "type",
                        "DELIVERY_NOTE",
                        "source",
                        "CARRIER",
                        "occurredAt",
                        "2026-03-02T09:00:00Z"));
        var bag = SealedProduct.written(new Exporting(product.litige::as).files(dispute, "COURT"));
        assertThat(verdict(bag, product.key())).isEmpty();
        var keys = Files.writeString(data.resolve("trusted.keys"), "log " + product.key() + "\n");
        if (VerifyTest.present("openssl")) {
            assertThat(run("sh", SHELL.toString(), bag.toString(), keys.toString())
                            .text())
                    .startsWith("OK dispute/" + first);
        }
        var leaf = leaf(first);
        assertThat(leaf).contains("stream dispute/" + first + "\nseq 1\n", "\ntype clocks-started#1\n");
        sweep();
        assertThat(product.findings()).isEmpty();
        product.close();

        product.litige = SealedProduct.start(product.access, List.of("axonserver"), settings());
        product.say(first, 1);
        awaitSealed();
        assertThat(leaf(first)).isEqualTo(leaf);
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
        assertThat(verdict(SealedProduct.written(product.bundle(first)), product.key()))
                .isEmpty();
    }

    /** As {@code docker-compose.yml} has it: the process that answers does not seal, and the one that seals answers nobody. */
    @Test
    void aNotaryApartSealsWhatOthersRecord(@TempDir Path apart) throws IOException {
        awaitSealed();
        product.close();
        FileSystemUtils.copyRecursively(data.resolve("keys"), apart.resolve("keys"));
        var notary = settings();
        notary[1] = "litige.data-directory=" + apart;
        product.litige = SealedProduct.start(
                product.access, List.of("axonserver"), with(settings(), "litige.proof.notary=false"));
        var one = product.disputes.getFirst();
        product.say(one, 1);
        assertThat(product.legal().get("/proof").at("/unsealed")).isNotEqualTo("0");
        try (var process = SealedProduct.start(product.access, List.of("notary", "axonserver"), notary)) {
            awaitSealed();
            assertThat(process.context().getBeanNamesForType(Notary.class)).isNotEmpty();
            assertThat(verdict(SealedProduct.written(product.bundle(one)), product.key()))
                    .isEmpty();
        }
    }

    private static String[] with(String[] settings, String more) {
        var all = new ArrayList<>(List.of(settings));
        all.add(more);
        return all.toArray(String[]::new);
    }

    @Test
    void eventsOfOtherApplicationsArePassedBy() throws Exception {
        awaitSealed();
        long sealed = product.state().events();
        var other = Event.newBuilder()
                .setAggregateIdentifier("ORDER-1")
                .setAggregateType("Order")
                .setMessageIdentifier("not-a-uuid")
                .setTimestamp(1)
                .setPayload(SerializedObject.newBuilder().setType("OrderPlaced").setData(ByteString.copyFromUtf8("{}")))
                .build();
        product.litige
                .context()
                .getBean(AxonServerConnectionManager.class)
                .getConnection()
                .eventChannel()
                .appendEvents(other.toBuilder()
                        .setAggregateIdentifier("ORDER-" + UUID.randomUUID())
                        .build())
                .get(10, TimeUnit.SECONDS);
        awaitSealed();
        assertThat(product.state().events()).isEqualTo(sealed);
        product.say(product.disputes.getFirst(), 1);
        awaitSealed();
        assertThat(product.state().events()).isEqualTo(sealed + 1);
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
    }

    @Test
    void whatIsChangedThereIsNamed() {
        assumeThat(REAL).as("nobody's hand reaches into a real server").isNull();
        awaitSealed();
        var one = product.disputes.getFirst();
        server.events.change(one.toString(), 1, event -> event.toBuilder()
                .setPayload(event.getPayload().toBuilder()
                        .setData(event.getPayload().getData().concat(ByteString.copyFromUtf8(" "))))
                .build());
        product.awaitFindings("ALTERED dispute/" + one + " 1");
        assertThat(product.legal().get("/disputes/" + one + "/proof/1/leaf").status())
                .isEqualTo(409);
    }

    @Test
    void whileItIsAwayNothingIsPassedByAndEverybodyIsTold() {
        assumeThat(REAL).as("nobody ends a real server here").isNull();
        awaitSealed();
        var one = product.disputes.getFirst();
        var sealed = leaf(one);
        server.leave();
        assertThat(product.legal().get("/disputes/" + one + "/proof/1/leaf").status())
                .isEqualTo(503);
        assertThat(said(one)).isEqualTo(504);
        Wait.until("the notary says so", () -> health().equals("DOWN"));
        server.comeBack();
        Wait.until("the notary is well", () -> health().equals("UP"));
        Wait.until("a command is taken", () -> said(one) == 201);
        awaitSealed();
        assertThat(leaf(one)).isEqualTo(sealed);
        product.awaitRounds();
        assertThat(product.findings()).isEmpty();
    }

    @Test
    void eventsThatAreLostAreNamedAndStopTheNextStart() {
        assumeThat(REAL).as("nobody's hand reaches into a real server").isNull();
        awaitSealed();
        product.close();
        server.events.lose(1);
        assertThatThrownBy(() -> SealedProduct.start(product.access, List.of("axonserver"), settings()))
                .hasRootCauseInstanceOf(StartupRefused.class)
                .rootCause()
                .hasMessageContaining("The record ends before event");
    }

    private String leaf(UUID dispute) {
        return done(product.legal().get("/disputes/" + dispute + "/proof/1/leaf"))
                .text();
    }

    private int said(UUID dispute) {
        return product.litige
                .as("demo-agent")
                .post("/disputes/" + dispute + "/communications", """
                        {"direction":"INBOUND","channel":"PHONE","content":"Il rappelle demain."}
                        """)
                .status();
    }

    private String health() {
        return product.litige
                .as("demo-admin")
                .get("/actuator/health")
                .json()
                .at("/components/proof/status")
                .asString();
    }

    private void sweep() {
        done(product.litige.as("demo-auditor").post("/proof/sweep?leaves=true", ""), 202);
        Wait.until(
                "it is swept",
                () -> product.legal().get("/proof").json().at("/sweep/endedAt").isString());
    }

    /** Until everything recorded is looked at and signed. */
    private void awaitSealed() {
        Wait.until("everything is sealed", () -> {
            var log = product.legal().get("/proof");
            return log.status() == 200
                    && log.at("/unsealed").equals("0")
                    && log.at("/checkpoint").contains("\n" + log.at("/size") + "\n");
        });
    }

    private String[] settings() {
        return new String[] {
            "axon.axonserver.servers=" + (REAL == null ? server.address() : REAL),
            "litige.data-directory=" + data,
            "litige.projections.poll-every=50ms"
        };
    }
}
