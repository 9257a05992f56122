package io.litige.app.proof;

import static io.litige.app.product.Answer.done;

import io.litige.app.Database;
import io.litige.app.Scratch;
import io.litige.app.Wait;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.DatabaseAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A running product whose notary hurries, with some disputes in it, and the superuser's way into its database. */
final class SealedProduct implements AutoCloseable {
    private static final String[] HURRY = {
        "litige.proof.every=50ms",
        "litige.proof.heads.apart=100ms",
        "litige.proof.scrub.every=100ms",
        "litige.proof.scrub.leaves=256"
    };

    final DatabaseAccess access;
    final JdbcClient superuser;
    final List<UUID> disputes = new ArrayList<>();
    ProductInside litige;

    SealedProduct() {
        this(Database.fresh());
    }

    SealedProduct(DatabaseAccess access, String... settings) {
        this(access, List.of(), settings);
    }

    SealedProduct(DatabaseAccess access, List<String> profiles, String... settings) {
        this.access = access;
        this.superuser = JdbcClient.create(Database.superuser(access));
        this.litige = start(access, profiles, settings);
    }

    /** What it has left, once more: it is not started, and must have been stopped. */
    SealedProduct copy() {
        return new SealedProduct(Database.copy(access), disputes);
    }

    /** Whoever wants it started starts it. */
    @SuppressWarnings("NullAway.Init")
    private SealedProduct(DatabaseAccess access, List<UUID> disputes) {
        this.access = access;
        this.superuser = JdbcClient.create(Database.superuser(access));
        this.disputes.addAll(disputes);
    }

    static ProductInside start(DatabaseAccess access, List<String> profiles, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        for (var setting : HURRY) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            if (List.of(settings).stream().noneMatch(given -> given.startsWith(name))) {
                all.add(setting);
            }
        }
        return ProductInside.start(access, profiles, all.toArray(String[]::new));
    }

    /** Disputes that were registered, taken and spoken about. */
    void live(int count) {
        live(count, 2);
    }

    /**
     * @param said how often each is spoken about
     */
    void live(int count, int said) {
        var agent = litige.as("demo-agent");
        for (int i = 0; i < count; i++) {
            var registered = done(agent.post("/disputes", registration("C-" + UUID.randomUUID())));
            var dispute = UUID.fromString(registered.at("/disputeId"));
            disputes.add(dispute);
            say(dispute, said);
        }
    }

    void say(UUID dispute, int times) {
        for (int i = 0; i < times; i++) {
            done(litige.as("demo-agent").post("/disputes/" + dispute + "/communications", """
                    {"direction":"INBOUND","channel":"PHONE","content":"Il rappelle demain."}
                    """));
        }
    }

    Caller legal() {
        return litige.as("demo-legal");
    }

    LogState state() {
        return new LogTable(JdbcClient.create(Database.as(access.notary())))
                .state()
                .orElseThrow();
    }

    long events() {
        return superuser
                .sql("select count(*) from store.event")
                .query(Long.class)
                .single();
    }

    /** Until everything recorded is sealed and signed. */
    void awaitSealed() {
        Wait.until(
                "everything is sealed",
                () -> superuser.sql("""
                        select l.events = (select count(*) from store.event)
                               and exists (select from proof.checkpoint c where c.size = l.size)
                        from proof.log l
                        """).query(Boolean.class).optional().orElse(false));
    }

    /** What stands against the record now, as it is told over HTTP: kind, stream and sequence. */
    List<String> findings() {
        var found = new ArrayList<String>();
        legal().get("/proof/findings").json().forEach(finding -> {
            if (finding.path("goneAt").isNull()) {
                found.add(finding.path("kind").asString() + " "
                        + finding.path("stream").asString() + " "
                        + finding.path("sequence").asString());
            }
        });
        return found.stream().sorted().toList();
    }

    void awaitFindings(String... expected) {
        Wait.answer(java.time.Duration.ofSeconds(60), this::findings, List.of(expected)::equals);
    }

    /** Two rounds of the comparison from now. */
    void awaitRounds() {
        for (int i = 0; i < 2; i++) {
            var now = round();
            Wait.until("a round of the comparison", () -> !round().equals(now));
        }
    }

    private String round() {
        return superuser
                .sql("select coalesce(round_ended_at::text, '') from proof.scrub")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Past every right and every trigger. */
    int force(String sql, Object... parameters) {
        try (var connection = Database.superuser(access).getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set session_replication_role = replica").update();
            return jdbc.sql(sql).params(parameters).update();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks the proof of a dispute. */
    Map<String, byte[]> bundle(UUID dispute) {
        return unpacked(legal().bytes("/disputes/" + dispute + "/proof"));
    }

    static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Path written(Map<String, byte[]> files) {
        try {
            var directory = Scratch.directory("proof");
            for (var file : files.entrySet()) {
                var path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return legal().get("/proof").at("/key");
    }

    @Override
    public void close() {
        litige.close();
    }

    private static String registration(String customer) {
        return """
                {"dispute":{
                  "customer":{"ref":"%s","name":"Camille Durand","contact":"camille.durand@example.org"},
                  "partyType":"CONSUMER","channel":"PHONE","team":"care","journeyStage":"DELIVERY",
                  "summary":"Mauvais lit livré","statement":"On m'a livré un lit de 140 au lieu de 160.",
                  "grounds":[{"kind":"COMMUNICATION","failing":"NO_REPLY","cause":"NO_REPLY"}]},
                 "takeOwnership":true}""".formatted(customer);
    }
}
