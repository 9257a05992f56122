package io.litige.query.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes every statement the database executes; each set of parameters of a JDBC batch is one. */
public final class CountingDataSource extends DelegatingDataSource {
    private final List<String> executed = Collections.synchronizedList(new ArrayList<>());

    public CountingDataSource(DataSource source) {
        super(source);
    }

    public List<String> executed() {
        return List.copyOf(executed);
    }

    public void forget() {
        executed.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, statement, (String) arguments[0]);
            }
            return result instanceof Statement statement ? counted(Statement.class, statement, null) : result;
        });
    }

    private <S extends Statement> S counted(Class<S> type, S statement, @org.jspecify.annotations.Nullable String sql) {
        return proxy(type, statement, (method, arguments, result) -> {
            boolean batch = method.equals("executeBatch");
            if (method.equals("addBatch") || (method.startsWith("execute") && !batch)) {
                executed.add(sql == null ? (String) arguments[0] : sql);
            }
            return result;
        });
    }

    private interface After {
        Object done(String method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.done(method.getName(), arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
