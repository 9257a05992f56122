package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.Exporting;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dispute is lived through with a mark of its own in every text; once two persons destroyed its texts, no mark is found
 * in any column of any table, in any file, in any answer; what is counted stays as it was.
 */
class ErasureCanaryTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Not protected, because it is nobody's: the search finds it, so it would find the others. */
    private final String control = "ORD-" + UUID.randomUUID();

    private final String canary = "Kanari" + UUID.randomUUID().toString().replace("-", "");
    private final ProductInside product = ProductInside.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller legal = product.as("demo-legal");
    private final Caller dpo = product.as("demo-dpo");
    private final List<String> marks = new ArrayList<>();
    private String at = "";

    @Test
    @Tag("command-ShredSubject")
    @Tag("command-ConfirmShred")
    void noTextIsLeftAnywhereAndNothingCountedChanges() throws IOException {
        live();
        var taken = new Exporting(product::as).ask(at, "COURT", "");
        var before = legal.get(at + "/timeline?limit=500").text()
                + legal.get(at + "/legal/notes").text()
                + export()
                + search();
        assertThat(marks).allSatisfy(mark -> assertThat(before)
                .as("a mark that is never read proves nothing")
                .contains(mark));
        does(dpo, "/masks", "MaskContent", "reason");
        assertThat(tablesWith(control)).isNotEmpty();
        assertThat(filesWith(canary)).as("contents are sealed").isEmpty();
        assertThat(ofItsCustomer()).contains(at.substring("/disputes/".length()));
        assertThat(sealed()).isEqualTo(1);
        var figures = figures();

        var refused = dpo.post(at + "/shredding", "{\"basis\":\"RETENTION_ELAPSED\"}");
        Play.told(refused, "RETENTION_RUNS");
        done(legal.post(at + "/legal/holds", "{\"matter\":\"M-77\",\"basis\":\"" + mark() + "\"}"));
        var held = Play.told(dpo.post(at + "/shredding", granted()), "LEGALLY_HELD");
        assertThat(Play.fact(held, "LEGALLY_HELD", "matters")).isEqualTo("M-77");
        does(legal, "/legal/holds/M-77/release", "{\"reason\":\"" + mark() + "\"}");
        var asked = done(dpo.post(at + "/shredding", granted()));
        Play.told(dpo.post(at + "/shredding/confirmation", "{}", asked.version()), "CONFIRMER_IS_REQUESTER");
        var shredded = done(legal.post(at + "/shredding/confirmation", "{}", asked.version()));

        Wait.until(
                "the keys are gone",
                () -> !legal.get(at + "/timeline?limit=500").text().contains(canary));
        var face = done(agent.get(at, shredded.header("Litige-Seen")));
        assertThat(face.text()).contains("[effacé / erased]").doesNotContain(canary);
        assertThat(face.at("/privacy/shredded/requestedBy")).isEqualTo("demo-dpo");
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("texte effacé", "sont détruits", "are destroyed")
                .doesNotContain(canary);
        assertThat(search()).doesNotContain(canary);
        Wait.until("nobody finds it by its customer", () -> ofItsCustomer().isEmpty());
        assertThat(legal.get(at + "/legal/notes").text()).doesNotContain(canary);
        assertThat(export()).contains("ERASED").doesNotContain(canary);
        assertThat(legal.get(taken + "/file").status()).isEqualTo(409);
        assertThat(agent.get(at + "/evidence/E1").status()).isEqualTo(404);
        Wait.until("the files are gone", () -> sealed() == 0);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(figures()).isEqualTo(figures);

        var reopened = product.as("demo-supervisor").post(at + "/reopening", "{\"reason\":\"NEW_FACT\"}", version());
        Play.told(reopened, "SUBJECT_SHREDDED");
        Play.told(agent.post(at + "/communications", body("RecordCommunication", "content")), "SUBJECT_SHREDDED");
        Play.told(upload("late.txt"), "SUBJECT_SHREDDED");
        assertThat(filesWith(canary)).isEmpty();
    }

    /** Many kinds of texts, by many people. */
    private void live() throws IOException {
        var opened = done(agent.post("/disputes", registration()), 201);
        at = "/disputes/" + opened.at("/disputeId");
        does(agent, "/communications", "RecordCommunication", "counterpart", "subject", "content", "why");
        does(agent, "/acknowledgement", acknowledged());
        does(agent, "/assessment", "{\"why\":\"" + mark() + "\"}");
        done(upload(mark() + ".txt"), 201);
        does(agent, "/positions", "RecordPosition", "text");
        does(agent, "/positions", body("RecordPosition", "text").replace("CUSTOMER", "COMPANY"));
        does(agent, "/facts", "ClaimFact", "text");
        does(agent, "/consequences", "AssessConsequences", "text");
        for (var ground : List.of("G1", "G2")) {
            does(agent, "/origins", body("IdentifyOrigin", "explanation").replace("\"G1\"", "\"" + ground + "\""));
        }
        does(agent, "/escalation", "Escalate", "reason");
        does(
                agent,
                "/corrections",
                "{\"targetVersion\":%d,\"fields\":{\"content\":\"%s\"},\"reason\":\"%s\"}"
                        .formatted(communication(), mark(), mark()));
        does(agent, "/threats", "RecordEscalationThreat", "wording");
        does(agent, "/restatements", "RecordRestatement", "text");
        does(agent, "/legal/referrals", "ReferToLegal", "question");
        does(legal, "/legal/notes", body("WritePrivilegedNote", "text"));
        does(
                agent,
                "/proposals",
                Story.proposal("20.00", "").replace("Erreur de préparation de notre entrepôt.", mark()));
        does(agent, "/counter-proposals", "RecordCounterProposal", "wording");
        does(agent, "/feedback", "RecordFeedback", "comment");
        does(agent, "/follow-ups", "PlanFollowUp", "measure");
        does(agent, "/withdrawal", "WithdrawDispute", "statement");
    }

    private Answer does(Caller who, String path, String command, String... fields) {
        return does(who, path, body(command, fields));
    }

    private Answer does(Caller who, String path, String body) {
        return done(who.post(at + path, body, version()));
    }

    private long version() {
        return Long.parseLong(agent.get(at + "/timeline?limit=1").at("/latestVersion"));
    }

    private long communication() {
        for (var entry : agent.get(at + "/timeline?limit=500").json().get("entries")) {
            if (entry.get("event").asString().equals("communication-recorded")) {
                return entry.get("version").asLong();
            }
        }
        throw new AssertionError("no communication");
    }

    private Answer upload(String name) {
        return agent.upload(
                at + "/evidence",
                name,
                ("Bon " + canary).getBytes(StandardCharsets.UTF_8),
                "type",
                "DELIVERY_NOTE",
                "description",
                mark());
    }

    private String registration() {
        var body = Story.registration("C-" + mark()).replace("O-2026-1181", control);
        for (var text : List.of(
                "Camille Durand",
                "camille.durand@example.org",
                "Mauvais lit livré",
                "On m'a livré un lit de 140 au lieu de 160 et on me demande de payer une seconde livraison.",
                "Le bon lit cette semaine, sans rien payer.")) {
            assertThat(body).contains(text);
            body = body.replace(text, mark());
        }
        return body;
    }

    private String acknowledged() {
        return "{\"automatic\":false,\"message\":\"%s\",\"nextStep\":\"%s\",\"nextUpdateDue\":\"%s\"}"
                .formatted(mark(), mark(), Instant.now().plus(Duration.ofDays(3)));
    }

    private static String granted() {
        return "{\"basis\":\"ERASURE_GRANTED\",\"request\":\"DSR-2030-17\"}";
    }

    /** The example of the interface's description, with a mark in each of these fields. */
    private String body(String command, String... fields) {
        try (var content = new ClassPathResource("openapi/" + command + ".json").getInputStream()) {
            var body = (ObjectNode) JSON.readTree(content);
            for (var field : fields) {
                body.put(field, mark());
            }
            return body.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canary, and a number of its own. */
    private String mark() {
        var mark = canary + "x" + (marks.size() + 1) + "x";
        marks.add(mark);
        return mark;
    }

    private String search() {
        return agent.get(at).text() + agent.get("/queues/care?limit=200").text();
    }

    /** What whoever knows the customer's key finds. */
    private List<String> ofItsCustomer() {
        var found = legal.get("/disputes?customerRef=C-" + marks.getFirst());
        return found.json()
                .get("lines")
                .valueStream()
                .map(line -> line.get("disputeId").asString())
                .toList();
    }

    /** Every file of a complete export. */
    private String export() {
        return Zip.text(new Exporting(product::as).zip(at, "INTERNAL_FULL"));
    }

    /** What is counted, once everything recorded is; how far the record had come is no figure. */
    private String figures() {
        var quality = product.as("demo-quality");
        var counted = new ArrayList<String>();
        for (var report : List.of("/recurrence?by=CAUSE&family=ACTIVITY", "/recurrence/pareto?by=CAUSE")) {
            Wait.until("all is counted", () -> {
                counted.add(quality.get(report).text());
                return counted.getLast().contains("\"upToDate\":true");
            });
        }
        return counted.stream()
                .filter(text -> text.contains("\"upToDate\":true"))
                .collect(Collectors.joining())
                .replaceAll("\"asOf\":\\{[^}]*}", "");
    }

    /** Tables of ours in any row of which the text stands, as it is or in bytes. */
    private List<String> tablesWith(String text) {
        var superuser = JdbcClient.create(Database.superuser(product.context().getBean(DatabaseAccess.class)));
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return superuser.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list().stream()
                .filter(table -> superuser
                        .sql("select exists (select from " + table
                                + " t where t::text like '%' || :text || '%' or t::text like '%' || :hex || '%')")
                        .param("text", text)
                        .param("hex", hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** How many contents of this dispute there are. */
    private long sealed() {
        var directory = product.door().data().resolve("evidence").resolve(at.substring("/disputes/".length()));
        if (!Files.exists(directory)) {
            return 0;
        }
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            return -1; // Just going.
        }
    }

    private List<Path> filesWith(String text) {
        try (var files = Files.walk(product.door().data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false; // Gone meanwhile.
        }
    }
}
