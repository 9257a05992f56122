package io.litige.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A type that many commands record for the first time costs one connection, and not one each. */
class EventTypeTableTest {
    private static final int COMMANDS = 32;

    @Test
    void manyWhoAskForANewTypeAskTheDatabaseOneAfterTheOther() throws Exception {
        var one = new SingleConnectionDataSource(
                Database.as(Database.fresh().app()).getConnection(), true);
        var types = new EventTypeTable(new OneAtATime(one));
        var all = new CountDownLatch(COMMANDS);
        Callable<Short> ask = () -> {
            all.countDown();
            all.await();
            return types.id(new EventType("never-recorded-before", 0, "DisputeAggregate"));
        };
        Set<Short> given = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> ask).limit(COMMANDS).toList())) {
                given.add(answer.get());
            }
        } finally {
            one.destroy();
        }
        assertThat(given).hasSize(1);
    }

    /** Refuses whoever comes while another one holds its connection. */
    private static final class OneAtATime extends DelegatingDataSource {
        private final Semaphore free = new Semaphore(1);

        OneAtATime(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!free.tryAcquire()) {
                throw new SQLException("a second connection is asked for");
            }
            var connection = super.getConnection();
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            free.release();
                            return null;
                        }
                        return method.invoke(connection, arguments);
                    });
        }
    }
}
