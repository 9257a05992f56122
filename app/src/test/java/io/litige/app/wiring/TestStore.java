package io.litige.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Protected;
import io.litige.api.value.Role;
import io.litige.app.Database;
import io.litige.app.Scratch;
import io.litige.app.store.AppendLimits;
import io.litige.app.store.Appender;
import io.litige.app.store.CommitSignal;
import io.litige.app.store.PostgresEventEngine;
import io.litige.app.store.PostgresEventStore;
import io.litige.app.store.StoreTables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Event store and keys on a database of their own, without the rest of the application. */
final class TestStore implements AutoCloseable {
    static final CustomerId CUSTOMER = new CustomerId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final DatabaseAccess access = Database.fresh();
    final HikariDataSource dataSource = access.app().pool("test", 12);
    final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    final JdbcTemplate keys = new JdbcTemplate(Database.as(access.keyvault()));
    final KeyVault vault = vault();
    final ProtectedJson json = new ProtectedJson(vault);
    final EventJson serializer = new EventJson(Jackson3Serializer.builder(), new EventNames(DisputeEvent.all()), json);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final StoreTables tables = new StoreTables(dataSource, Database.as(access.app()));
    final CommitSignal signal = new CommitSignal();
    final Appender appender;
    final PostgresEventEngine engine;
    final PostgresEventStore eventStore;

    TestStore() {
        this(AppendLimits.DEFAULT);
    }

    TestStore(AppendLimits limits) {
        appender = appender(limits, access.app().appending());
        appender.start();
        engine = engine(appender);
        eventStore = PostgresEventStore.on(engine, signal).build();
    }

    /** As another process would have it; to be started and stopped by the caller. */
    Appender appender(AppendLimits limits, DataSource connections) {
        return new Appender(limits, tables, connections, signal, metrics);
    }

    PostgresEventEngine engine(Appender appender) {
        return PostgresEventEngine.on(tables, appender, json::prefetchKeys)
                .eventSerializer(serializer)
                .snapshotSerializer(Jackson3Serializer.builder().build())
                .build();
    }

    /** A vault that has nothing in memory yet. */
    KeyVault vault() {
        return new KeyVault(
                new SubjectKeyTable(Database.as(access.keyvault())),
                KeyEncryptionKey.load(new LitigeProperties.Kek(null, null, "kek"), new DataDirectory(Holder.DIRECTORY)),
                Duration.ofMinutes(10),
                1000);
    }

    static PromiseMade made(DisputeId dispute, String text) {
        return new PromiseMade(
                dispute, act("because " + text), "W1", Protected.freeText(CUSTOMER, text), AgentId.of("agent-1"), NOON);
    }

    static PromiseKept kept(DisputeId dispute) {
        return new PromiseKept(dispute, act(null), "W1");
    }

    static DomainEventMessage<?> message(DisputeId dispute, long sequence, DisputeEvent event) {
        return new GenericDomainEventMessage<>("DisputeAggregate", dispute.toString(), sequence, event);
    }

    static DisputeId dispute() {
        return new DisputeId(UUID.randomUUID());
    }

    private static Act act(@org.jspecify.annotations.Nullable String why) {
        return new Act(
                AgentId.of("agent-1"),
                Role.AGENT,
                Channel.PHONE,
                UUID.randomUUID(),
                why == null ? null : new Protected(CUSTOMER.value(), DataClass.PERSONAL, why),
                NOON,
                NOON);
    }

    @Override
    public void close() {
        appender.stop();
        dataSource.close();
    }

    private static final class Holder {
        private static final java.nio.file.Path DIRECTORY = Scratch.directory("keys");
    }
}
