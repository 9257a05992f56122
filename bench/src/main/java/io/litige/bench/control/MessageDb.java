package io.litige.bench.control;

import io.litige.bench.stage.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of message-db, installed into a database of its own on our server. */
public final class MessageDb {
    public static final String DATABASE = "message_store";

    /** Calls {@code write_message} for a new stream of one category, as ours writes to one type of aggregate. */
    public static final String WRITE = """
            select message_store.write_message(gen_random_uuid()::varchar, 'dispute-' || gen_random_uuid()::text,
                'communication-recorded', :payload::jsonb, :metadata::jsonb, null)
            """;

    /** In the order of its own install script; its roles, privileges and printing views are not needed here. */
    private static final List<String> DIRECTORIES = List.of("schema", "tables", "types", "functions", "indexes");

    private MessageDb() {}

    /**
     * The directory {@code database} of message-db: as told, or in the environment variable {@code MESSAGE_DB}.
     *
     * @param told that directory, or the one above it, or null
     */
    public static Optional<Path> find(@Nullable Path told) {
        var named = told == null ? System.getenv("MESSAGE_DB") : told.toString();
        if (named == null) {
            return Optional.empty();
        }
        return List.of(Path.of(named), Path.of(named, "database")).stream()
                .filter(place -> Files.exists(place.resolve("functions").resolve("write-message.sql")))
                .findFirst();
    }

    public static void install(Server server, Path source) throws SQLException, IOException {
        server.drop(DATABASE);
        server.create(DATABASE);
        try (var connection = server.connect(DATABASE)) {
            Server.run(connection, "alter database " + DATABASE + " set search_path = message_store, public");
            Server.run(connection, "set search_path = message_store, public");
            Server.run(connection, "set check_function_bodies = off");
            for (var directory : DIRECTORIES) {
                run(connection, source.resolve(directory));
            }
        }
    }

    private static void run(Connection connection, Path directory) throws SQLException, IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.filter(name -> name.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                Server.run(connection, Files.readString(file));
            }
        }
    }
}
