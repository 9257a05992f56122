package io.litige.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.value.ProtectedDocuments;
import io.litige.app.Database;
import io.litige.app.Scratch;
import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductInside;
import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.Projections;
import io.litige.query.projection.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A running product with the disputes of a small demo in it, and a look behind its interface. */
final class LivedIn {
    static final int DISPUTES = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> DOCUMENTS = Set.of("document", "state", "summary");

    final ProductInside litige;
    final List<View<?>> views;
    /** As the role that owns the tables. */
    final JdbcClient owner;

    private final ProtectedDocuments documents;

    private LivedIn(ProductInside litige) {
        this.litige = litige;
        var context = litige.context();
        this.views = context.getBeanProvider(View.class).stream()
                .<View<?>>map(view -> view)
                .toList();
        this.owner = JdbcClient.create(
                Database.as(context.getBean(DatabaseAccess.class).owner()));
        this.documents = context.getBean(ProtectedDocuments.class);
    }

    /** One for all tests of this package; the standing check goes round in it all the time. */
    static LivedIn shared() {
        return Shared.PRODUCT;
    }

    /** One of a test's own, which closes it. */
    static LivedIn start(Path data) {
        var product = new LivedIn(ProductInside.embedded(
                data,
                "litige.demo.disputes=" + DISPUTES,
                "litige.projections.check.every=200ms",
                "litige.projections.check.disputes=7"));
        await(() -> complete(data.resolve("demo").resolve("answer-key.json")), complete -> complete);
        product.awaitViews();
        product.liveThroughWhatTheDemoDoesNot();
        return product;
    }

    private static final class Shared {
        static final LivedIn PRODUCT = start();

        private static LivedIn start() {
            var product = LivedIn.start(Scratch.directory("lived-in"));
            Scratch.atEnd(product.litige::close);
            return product;
        }
    }

    private static boolean complete(Path key) {
        try {
            return Files.exists(key) && Files.readString(key).replace(" ", "").contains("\"complete\":true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until every view has taken, or put aside, everything recorded so far. */
    void awaitViews() {
        long head = owner.sql("select max(global_index) from store.event")
                .query(Long.class)
                .single();
        var projections = litige.context().getBean(Projections.class);
        await(projections::states, states -> states.stream()
                .allMatch(state -> state.position() >= head && !state.error()));
    }

    /** Events set aside, by view. */
    Map<String, Long> letters() {
        var letters = new java.util.TreeMap<String, Long>();
        owner.sql(
                        "select processing_group, count(*) from views.dead_letter_entry where processing_group = any(?) group by 1")
                .param(views.stream().map(View::name).toArray(String[]::new))
                .query(row -> {
                    letters.put(row.getString(1), row.getLong(2));
                });
        return letters;
    }

    /** What {@link #letters} says when every view has set one event aside. */
    Map<String, Long> oneLetterEach() {
        var letters = new java.util.TreeMap<String, Long>();
        views.forEach(view -> letters.put(view.name(), 1L));
        return letters;
    }

    /** What each table of the views says, protected texts opened: ciphertexts are never twice the same. */
    Map<String, Set<List<Object>>> contents() {
        var all = new LinkedHashMap<String, Set<List<Object>>>();
        views.forEach(view -> view.tables().forEach(table -> all.put(table, contents(table))));
        return all;
    }

    private Set<List<Object>> contents(String table) {
        return new HashSet<>(owner.sql("select * from views." + table)
                .query((row, number) -> {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        var text = row.getString(i);
                        boolean document = DOCUMENTS.contains(row.getMetaData().getColumnName(i));
                        values.add(
                                text == null
                                        ? "null"
                                        : document && !text.isEmpty() ? OpenedDocument.of(text, documents) : text);
                    }
                    return values;
                })
                .list());
    }

    /** Stores an event nobody can read as the next one of a dispute, as a broken disk or a wrong hand might. */
    long spoil(UUID dispute) {
        return copyLast(dispute, "type", "'no json'::bytea");
    }

    /** Stores an event of a name nobody knows, as a newer version of the product might. */
    long unknown(UUID dispute) {
        owner.sql("""
                insert into store.event_type (name, revision, aggregate_type)
                select 'promise-sung', 1, aggregate_type from store.event_type limit 1 on conflict do nothing
                """).update();
        return copyLast(dispute, "(select id from store.event_type where name = 'promise-sung' limit 1)", "payload");
    }

    private long copyLast(UUID dispute, String type, String payload) {
        owner.sql("""
                insert into store.event (recorded_at, aggregate, event_id, sequence, type, payload, metadata)
                select now(), aggregate, gen_random_uuid(), sequence + 1, %s, %s, metadata
                from store.event where aggregate = ? order by sequence desc limit 1
                """.formatted(type, payload)).param(dispute).update();
        return owner.sql("select max(sequence) from store.event where aggregate = ?")
                .param(dispute)
                .query(Long.class)
                .single();
    }

    /** Makes the event what it should have been: another like the one before it. */
    void mend(UUID dispute, long sequence) {
        owner.sql("alter table store.event disable trigger user").update();
        owner.sql("""
                update store.event e set payload = other.payload, type = other.type
                from store.event other
                where e.aggregate = :dispute and e.sequence = :sequence
                    and other.aggregate = :dispute and other.sequence = :sequence - 1
                """).param("dispute", dispute).param("sequence", sequence).update();
        owner.sql("alter table store.event enable trigger user").update();
    }

    /** Some dispute, always the same one. */
    UUID anyDispute(int place) {
        return owner.sql("select dispute_id from views.dispute_face order by dispute_id offset ? limit 1")
                .param(place)
                .query(UUID.class)
                .single();
    }

    /** A dispute whose last event no automation takes, so that a copy of it concerns views alone. */
    UUID quietDispute(int place) {
        var dispute = anyDispute(place);
        write(dispute);
        awaitViews();
        return dispute;
    }

    /** Another communication of a dispute, through the front door. */
    /** A department that is asked, an approval that waits, a crisis, an error, a carrier: so that no table of a view is empty. */
    private void liveThroughWhatTheDemoDoesNot() {
        var supervisor = litige.as("demo-supervisor");
        var opened = Answer.done(supervisor.post("/disputes", """
                {"takeOwnership":true,"dispute":{"customer":{"ref":"C-lived-in","name":"Lou Petit","contact":"lou@example.org"},
                "partyType":"CONSUMER","channel":"PHONE","team":"care","summary":"Parcel late","statement":"Where is it?",
                "grounds":[{"kind":"OPERATIONAL","defect":"LATE","goods":{"orderRef":"O-1"}}]}}"""));
        var at = "/disputes/" + opened.at("/disputeId");
        var told = Answer.done(supervisor.post(
                at + "/acknowledgement",
                "{\"automatic\":false,\"message\":\"We have it.\",\"nextStep\":\"We ask.\",\"nextUpdateDue\":\""
                        + java.time.Instant.now().plus(Duration.ofDays(3)) + "\"}",
                opened.version()));
        var assessing = Answer.done(supervisor.post(at + "/assessment", "{}", told.version()));
        var asked = Answer.done(supervisor.post(
                at + "/approvals",
                "{\"amount\":{\"amount\":\"2500.00\",\"currency\":\"EUR\"},\"reason\":\"All of it\"}",
                assessing.version()));
        Answer.done(supervisor.post(
                at + "/contributions", "{\"department\":\"logistics\",\"question\":\"Where is the parcel?\"}"));
        var published = Answer.done(supervisor.post(
                at + "/publications",
                "{\"level\":\"SPREADING\",\"platform\":\"reviews\",\"url\":\"https://reviews.example/7\",\"text\":\"Lost!\"}",
                asked.version() + 1));
        var found = Answer.done(supervisor.post(
                at + "/origins",
                "{\"ground\":\"G1\",\"kind\":\"ORDER_LINE\",\"reference\":\"O-1\",\"cause\":\"HUMAN_ERROR\",\"factors\":[\"HASTE\"]}",
                published.version()));
        Answer.done(supervisor.post(
                at + "/grounds/G1/attribution", "{\"kind\":\"CARRIER\",\"party\":\"TR-1\"}", found.version()));
        Answer.done(supervisor.post(
                at + "/supplier-claims",
                "{\"ground\":\"G1\",\"claimed\":{\"amount\":\"20.00\",\"currency\":\"EUR\"},\"reference\":\"LR-1\"}"));
        awaitViews();
    }

    void write(UUID dispute) {
        Answer.done(litige.as("demo-supervisor")
                .post(
                        "/disputes/" + dispute + "/communications",
                        "{\"direction\":\"INBOUND\",\"channel\":\"PHONE\",\"content\":\"once more\"}"));
    }

    boolean retry(String view) {
        return Answer.done(admin().post("/operations/projections/" + view + "/dead-letters/retries", ""))
                .json()
                .path("taken")
                .asBoolean();
    }

    JsonNode differences(String view) {
        return Answer.done(admin().get("/operations/projections/" + view + "/differences"))
                .json();
    }

    long held(String view, UUID dispute) {
        return views.stream()
                .filter(one -> one.name().equals(view))
                .findFirst()
                .orElseThrow()
                .table()
                .version(dispute)
                .orElse(-1);
    }

    Caller admin() {
        return litige.as("demo-admin");
    }

    Answer post(String view) {
        return admin().post("/operations/projections/" + view + "/rebuild", "");
    }

    JsonNode rebuild(String view) {
        return Answer.done(admin().get("/operations/projections/" + view + "/rebuild"))
                .json();
    }

    /** Starts a rebuild of one view, or of all for {@code ""}, and waits for its end. */
    void rebuildAndWait(String view) {
        var path = "/operations/projections/" + (view.isEmpty() ? "" : view + "/") + "rebuild";
        Answer.done(admin().post(path, ""), 202);
        awaitRebuilt(view);
    }

    void awaitRebuilt(String view) {
        for (var one : views) {
            if (view.isEmpty() || one.name().equals(view)) {
                var end = await(
                        () -> rebuild(one.name()),
                        state -> !state.path("finishedAt").isMissingNode()
                                && !state.path("finishedAt").isNull());
                assertThat(end.path("phase").asString()).as(end.toString()).isEqualTo("DONE");
            }
        }
    }

    /** Asks again and again until the answer is as awaited; says what it last was when it never is. */
    static <T> T await(Supplier<T> answer, Predicate<T> awaited) {
        return Wait.answer(PATIENCE, answer, awaited);
    }
}
