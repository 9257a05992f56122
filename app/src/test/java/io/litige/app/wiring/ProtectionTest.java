package io.litige.app.wiring;

import static io.litige.app.wiring.TestStore.CUSTOMER;
import static io.litige.app.wiring.TestStore.dispute;
import static io.litige.app.wiring.TestStore.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EventName;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Protected;
import io.litige.app.Database;
import io.litige.app.Wait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Protected texts: nowhere in clear, readable with their key, gone without it, never exchanged. */
class ProtectionTest {
    private static final String CANARY = "Jeanne a perdu 12 kilos";

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noTextStandsInClearInWhatIsStored() {
        var stored = stored(made(dispute(), CANARY));

        assertThat(stored).doesNotContain("Jeanne", "kilos", "because").contains("\"$d\"", "\"$x\"");
        assertThat(store.json.read(stored, PromiseMade.class).deliverable().value())
                .isEqualTo(CANARY);
    }

    @Test
    void theFormIsTheDesignsForm() {
        var json = JsonMapper.shared().readTree(stored(made(dispute(), CANARY)));

        assertThat(List.copyOf(json.propertyNames())).startsWith("$x");
        assertSorted(json);
        var commitment = json.get("deliverable").get("$d").stringValue();
        assertThat(commitment).matches("[A-Za-z0-9_-]{43}");
        var sealed = json.get("$x").get(commitment);
        assertThat(List.copyOf(sealed.propertyNames())).containsExactly("c", "e", "k");
        assertThat(sealed.get("c").stringValue()).isEqualTo("free-text");
        assertThat(json.get("dueAt").stringValue()).isEqualTo("2026-03-02T12:00:00Z");
    }

    private static void assertSorted(JsonNode json) {
        assertThat(List.copyOf(json.propertyNames())).isSorted();
        json.forEach(ProtectionTest::assertSorted);
    }

    /** A text keeps the place it was written at, whatever is done with its ciphertext. */
    @Test
    void thePlaceOfATextIsSealedWithIt() {
        var dispute = dispute();
        var document = new Document(
                Protected.personal(CUSTOMER, "one"),
                null,
                Money.euros("5.10"),
                Map.of("b/c", List.of(Protected.freeText(CUSTOMER, "two"), Protected.freeText(CUSTOMER, "three"))),
                1);

        var json = JsonMapper.shared().readTree(store.json.write(dispute, document));

        assertThat(place(json, json.at("/text"))).isEqualTo("/text");
        assertThat(place(json, json.at("/deep/b~1c/0"))).isEqualTo("/deep/b~1c/0");
        assertThat(place(json, json.at("/deep/b~1c/1"))).isEqualTo("/deep/b~1c/1");
    }

    private String place(JsonNode document, JsonNode text) {
        var commitment = text.get("$d").stringValue();
        var sealed = document.get("$x").get(commitment);
        var key = store.vault
                .find(List.of(UUID.fromString(sealed.get("k").stringValue())))
                .values()
                .iterator()
                .next();
        var opened =
                Disclosure.decrypted(sealed.get("e").stringValue(), commitment, Objects.requireNonNull(key.secret()));
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(opened.encoded()))
                .get(1)
                .stringValue();
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        var dispute = dispute();

        assertThat(stored(made(dispute, CANARY))).isNotEqualTo(stored(made(dispute, CANARY)));
    }

    @Test
    void oneKeyPerPersonDisputeAndClass() {
        var dispute = dispute();
        stored(made(dispute, "one"));
        stored(made(dispute, "two"));
        stored(made(dispute(), "three"));

        assertThat(store.keys.queryForList("select class from keyvault.subject_key order by 1", String.class))
                .containsExactly("free-text", "free-text", "personal", "personal");
    }

    @Test
    void withoutItsKeyATextIsGoneAndTheRestRemains() {
        var dispute = dispute();
        var stored = stored(made(dispute, CANARY));

        store.vault.erase(
                List.of(new KeyVault.Scope(CUSTOMER.value(), dispute.value(), DataClass.FREE_TEXT)),
                "demo-admin",
                "art. 17");

        for (var vault : List.of(store.vault, store.vault())) {
            var read = new ProtectedJson(vault).read(stored, PromiseMade.class);
            assertThat(read.deliverable()).isEqualTo(new Protected(CUSTOMER.value(), DataClass.FREE_TEXT, null));
            assertThat(read.act().why())
                    .isNotNull()
                    .extracting(Protected::value)
                    .isEqualTo("because " + CANARY);
            assertThat(read.keeper().value()).isEqualTo("agent-1");
        }
    }

    @Test
    void aNewTextAfterErasureGetsANewKey() {
        var dispute = dispute();
        stored(made(dispute, "before"));
        store.vault.erase(
                Stream.of(DataClass.values())
                        .map(kind -> new KeyVault.Scope(CUSTOMER.value(), dispute.value(), kind))
                        .toList(),
                "demo-admin",
                "art. 17");

        assertThat(store.json
                        .read(stored(made(dispute, "after")), PromiseMade.class)
                        .deliverable()
                        .value())
                .isEqualTo("after");
    }

    /** Every text of every event there is, each with a mark of its own. */
    @Test
    void noTextOfAnyEventIsReadOnceItsDisputeIsShredded() throws IOException {
        var dispute = dispute();
        var stored = new LinkedHashMap<Class<? extends DisputeEvent>, String>();
        for (var type : DisputeEvent.all()) {
            var event = golden(type, dispute);
            stored.put(type, store.json.write(dispute, event));
            assertThat(texts(read(store.json, stored, type))).doesNotContain(Protected.ERASED);
        }
        var elsewhere = store.vault();
        var other = new ProtectedJson(elsewhere);
        stored.keySet().forEach(type -> read(other, stored, type));

        store.vault.shred(dispute.value(), "demo-legal", "art. 17");
        elsewhere.forget(dispute.value());

        for (var json : List.of(store.json, other, new ProtectedJson(store.vault()))) {
            stored.keySet().forEach(type -> assertThat(texts(read(json, stored, type)))
                    .as("texts of %s", type)
                    .allMatch(Protected.ERASED::equals));
        }
        assertThat(store.keys.queryForList(
                        "select distinct state from keyvault.subject_key where wrapped is null", String.class))
                .containsExactly("ERASED");
        assertThat(store.keys.queryForObject(
                        "select count(*) from keyvault.subject_key where dispute_id = ? and wrapped is not null",
                        Integer.class,
                        dispute.value()))
                .isZero();
    }

    /** Who had the text in hand a moment before must not store it again under another key. */
    @Test
    void ofAShreddedDisputeNoTextIsStoredAnyMore() {
        var dispute = dispute();
        stored(made(dispute, "before"));
        store.vault.shred(dispute.value(), "demo-legal", "art. 17");

        for (var json : List.of(store.json, new ProtectedJson(store.vault()))) {
            var late = json.write(dispute, made(dispute, CANARY));
            assertThat(late).doesNotContain("$x", "$d");
            assertThat(json.read(late, PromiseMade.class).deliverable())
                    .isEqualTo(new Protected(CUSTOMER.value(), DataClass.FREE_TEXT, null));
        }
        assertThat(store.vault.sweep()).isZero();
    }

    @Test
    void otherProcessesHearOfItAndForgetWhatTheyKeep() {
        var dispute = dispute();
        var text = stored(made(dispute, CANARY));
        var elsewhere = store.vault();
        var other = new ProtectedJson(elsewhere);
        var listener = new KeysDestroyed(Database.as(store.access.keyvault()), elsewhere, null);
        listener.start();
        try {
            assertThat(other.read(text, PromiseMade.class).deliverable().erased())
                    .isFalse();
            Wait.until("another process has forgotten", () -> {
                store.vault.shred(dispute.value(), "demo-legal", "art. 17");
                return other.read(text, PromiseMade.class).deliverable().erased();
            });
        } finally {
            listener.stop();
        }
    }

    private static DisputeEvent golden(Class<? extends DisputeEvent> type, DisputeId dispute) throws IOException {
        var name = Objects.requireNonNull(type.getAnnotation(EventName.class));
        var file = Path.of("../shared-api/src/test/resources/events", name.value() + "." + name.revision() + ".json");
        var tree = (tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
        tree.put("disputeId", dispute.toString());
        return JsonMapper.shared().treeToValue(tree, type);
    }

    private static <E> E read(ProtectedJson json, Map<? extends Class<?>, String> stored, Class<E> type) {
        return json.read(Objects.requireNonNull(stored.get(type)), type);
    }

    /** Every protected text in a record, as it is shown; one mark when there is none. */
    private static List<String> texts(Object event) {
        var found = new ArrayList<String>();
        texts(event, found);
        return found;
    }

    private static void texts(@Nullable Object part, List<String> found) {
        switch (part) {
            case null -> {}
            case Protected text -> found.add(text.reveal());
            case Collection<?> items -> items.forEach(item -> texts(item, found));
            case Map<?, ?> entries -> entries.values().forEach(item -> texts(item, found));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    try {
                        texts(component.getAccessor().invoke(record), found);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
    }

    @Test
    void exchangedOrDamagedTextsAreRefused() {
        var dispute = dispute();
        var json = JsonMapper.shared().readTree(stored(made(dispute, CANARY)));
        var commitment = json.get("deliverable").get("$d").stringValue();
        var other = JsonMapper.shared().readTree(stored(made(dispute, "another")));
        var ciphertext = other.get("$x").get(other.get("deliverable").get("$d").stringValue());

        var exchanged = (tools.jackson.databind.node.ObjectNode) json.deepCopy();
        ((tools.jackson.databind.node.ObjectNode) exchanged.get("$x")).set(commitment, ciphertext);
        var renamed = json.toString().replace(commitment, "A".repeat(43));
        var bare = (tools.jackson.databind.node.ObjectNode) json.deepCopy();
        bare.remove("$x");

        for (var forged : List.of(exchanged.toString(), renamed, bare.toString())) {
            assertThatThrownBy(() -> store.json.read(forged, PromiseMade.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("Jeanne");
        }
    }

    @Test
    void anErasedTextInADocumentStaysErased() {
        var document = new Document(
                new Protected(CUSTOMER.value(), DataClass.PERSONAL, null), null, Money.euros("5.00"), Map.of(), 1);

        var read = store.json.read(store.json.write(dispute(), document), Document.class);

        assertThat(read).isEqualTo(document);
        assertThat(store.keys.queryForList("select 1 from keyvault.subject_key"))
                .isEmpty();
    }

    @Test
    void documentsKeepAmountsAsTextAndNoNulls() {
        var document = new Document(
                Protected.personal(CUSTOMER, CANARY),
                null,
                Money.euros("5.10"),
                Map.of("b", List.of(Protected.freeText(CUSTOMER, "nested")), "a", List.of()),
                (1L << 53) - 1);
        var dispute = dispute();

        var written = store.json.write(dispute, document);

        assertThat(written).contains("\"amount\":\"5.10\"").doesNotContain("null", "Jeanne", "nested");
        assertThat(store.json.read(written, Document.class)).isEqualTo(document);
        assertThatThrownBy(() -> store.json.write(
                        dispute, new Document(document.text(), null, document.money(), Map.of(), 1L << 53)))
                .hasMessageContaining("/number");
    }

    record Document(
            Protected text, @Nullable Instant absent, Money money, Map<String, List<Protected>> deep, long number) {}

    @Test
    void manyWritersAtOnceShareOneKey() throws Exception {
        var scope = new KeyVault.Scope(UUID.randomUUID(), UUID.randomUUID(), DataClass.PERSONAL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = threads
                    .invokeAll(java.util.Collections.nCopies(8, () -> Objects.requireNonNull(
                                    store.vault().keysFor(Set.of(scope)).get(scope))
                            .id()))
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct();
            assertThat(ids).hasSize(1);
        }
    }

    private String stored(PromiseMade event) {
        return new String(store.serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }
}
