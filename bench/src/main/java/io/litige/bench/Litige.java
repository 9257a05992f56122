package io.litige.bench;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.DisputeCommand;
import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Receipt;
import io.litige.api.value.Role;
import io.litige.app.LitigeApplication;
import io.litige.app.wiring.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real product, in this process, on an embedded PostgreSQL in a directory of its own that goes when it closes. */
final class Litige implements AutoCloseable {
    private static final Actor AGENT = new Actor(
            AgentId.of("bench"), Set.of(Role.AGENT), Set.of("care"), new Mandate(Money.euros("100.00"), "bench"));

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;

    private Litige(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
        this.commands = context.getBean(CommandGateway.class);
    }

    static Litige start() throws IOException {
        var data = Files.createTempDirectory("litige-bench");
        return new Litige(
                data,
                SpringApplication.run(
                        LitigeApplication.class,
                        "--litige.data-directory=" + data,
                        "--server.port=0",
                        "--logging.level.root=warn"));
    }

    /** Through the bus, without HTTP; every call is a request of its own. */
    Receipt send(DisputeCommand command) {
        var call = new Call(AGENT, UUID.randomUUID(), null, Channel.API);
        return commands.<Receipt>send(command, MetaData.from(call.toMetadata())).join();
    }

    /** A connection of its own to the same PostgreSQL, as the owner of the schemas. */
    Connection connection() throws SQLException {
        var owner = context.getBean(DatabaseAccess.class).owner();
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
