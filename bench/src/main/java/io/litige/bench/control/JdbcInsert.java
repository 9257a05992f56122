package io.litige.bench.control;

import io.litige.bench.measure.Work;
import io.litige.bench.stage.Litige;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One event per statement, one statement per commit, a connection and a prepared statement per client. */
public final class JdbcInsert implements Work, AutoCloseable {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)(?!:)");

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> statements = new ArrayList<>();

    public JdbcInsert(Litige litige, Insert insert, int clients) throws SQLException {
        var parameters = PARAMETER
                .matcher(insert.sql())
                .results()
                .map(match -> match.group(1))
                .filter(insert.bytes()::containsKey)
                .toList();
        var sql = insert.sql();
        for (var parameter : parameters) {
            sql = sql.replace(":" + parameter, "?");
        }
        for (int client = 0; client < clients; client++) {
            var connection = litige.connect();
            connections.add(connection);
            var statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setBytes(i + 1, insert.bytes().get(parameters.get(i)));
            }
            statements.add(statement);
        }
    }

    @Override
    public void once(int client) throws SQLException {
        statements.get(client).executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
