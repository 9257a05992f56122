package io.litige.bench.stage;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.DisputeCommand;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Receipt;
import io.litige.api.value.Role;
import io.litige.app.LitigeApplication;
import io.litige.app.proof.Notary;
import io.litige.query.projection.Questions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real product, in this process, on one database of a server; keys and secrets in a directory beside it. */
public final class Litige implements AutoCloseable {
    /** May do everything an agent of the team {@code care} may. */
    public static final Actor AGENT = new Actor(
            AgentId.of("bench"), Set.of(Role.AGENT), Set.of("care"), new Mandate(Money.euros("100.00"), "bench"));

    private static final String UNLIMITED = "10000000";

    private final Server server;
    private final String database;
    private final Path home;
    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;

    private Litige(Server server, String database, Path home, ConfigurableApplicationContext context) {
        this.server = server;
        this.database = database;
        this.home = home;
        this.context = context;
        this.commands = context.getBean(CommandGateway.class);
    }

    /**
     * @param home keys and demo secrets; belongs to the database
     * @param settings further settings, such as {@code litige.store.engine=jdbc}
     */
    public static Litige start(Server server, String database, Path home, String... settings) throws SQLException {
        server.create(database);
        var args = new ArrayList<>(List.of(
                "--litige.data-directory=" + home,
                "--litige.database.url=" + server.url(database),
                "--litige.database.username=" + Server.USER,
                "--litige.database.password=" + Server.USER,
                "--litige.limits.person.reads-per-second=" + UNLIMITED,
                "--litige.limits.person.writes-per-second=" + UNLIMITED,
                "--litige.limits.integration.reads-per-second=" + UNLIMITED,
                "--litige.limits.integration.writes-per-second=" + UNLIMITED,
                "--litige.security.internal-issuer.token-life=24h",
                "--server.port=0",
                "--logging.level.root=error"));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(args::add);
        var application = new SpringApplication(LitigeApplication.class);
        application.setRegisterShutdownHook(false);
        var litige = new Litige(server, database, home, application.run(args.toArray(String[]::new)));
        // It would seal whatever is loaded while something else is measured; question "seal" lets it.
        litige.context.getBeanProvider(Notary.class).ifAvailable(Notary::stop);
        return litige;
    }

    /** Through the bus, without HTTP; every call is a request of its own. */
    public Receipt send(DisputeCommand command, @Nullable Long expectedVersion) {
        var call = new Call(AGENT, UUID.randomUUID(), expectedVersion, Channel.API);
        return commands.<Receipt>send(command, MetaData.from(call.toMetadata())).join();
    }

    public Receipt send(DisputeCommand command) {
        return send(command, null);
    }

    /** Through the query bus, without HTTP. */
    public <A> A ask(Actor asker, Object question, Class<A> answer) {
        return context.getBean(Questions.class).ask(asker, question, answer);
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    /** Disputes nobody works on any more shall not fill the memory meant for those somebody does. */
    public void forget(List<DisputeId> disputes) {
        for (var cache : context.getBeansOfType(Cache.class).values()) {
            disputes.forEach(dispute -> cache.remove(dispute.toString()));
        }
    }

    /** Lets views and automations follow the record, or not. */
    public void views(boolean follow) {
        for (var processor :
                bean(EventProcessingConfiguration.class).eventProcessors().values()) {
            if (follow) {
                processor.start();
            } else {
                processor.shutDown();
            }
        }
    }

    /** Lets those alone follow the record. */
    public void follow(String... names) {
        for (var name : names) {
            bean(EventProcessingConfiguration.class)
                    .eventProcessor(name)
                    .orElseThrow()
                    .start();
        }
    }

    /** Names of views and automations. */
    public List<String> processors() {
        return bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .map(EventProcessor::getName)
                .sorted()
                .toList();
    }

    public Connection connect() throws SQLException {
        return server.connect(database);
    }

    public Server server() {
        return server;
    }

    public String database() {
        return database;
    }

    public Path home() {
        return home;
    }

    /** Where it listens. */
    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
