package io.litige.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Database;
import io.litige.app.Wait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that stops does not wait for somebody to say something. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ListenerTest {
    private static final String LISTENERS =
            "select count(*) from pg_stat_activity where datname = current_database() and query = 'listen a_test'";

    @Test
    void aStopEndsAListenerThatHearsNothing() throws InterruptedException {
        var access = Database.fresh();
        var superuser = JdbcClient.create(Database.superuser(access));
        var listens = new CountDownLatch(1);
        var listener = new Listener(access.app().single(), "a_test", Duration.ofHours(1)) {
            @Override
            protected void mayHaveMissed() {
                listens.countDown();
            }

            @Override
            protected void heard(List<PGNotification> notifications) {
                throw new AssertionError("nobody said anything");
            }
        };
        listener.start();
        listens.await();
        assertThat(count(superuser)).isEqualTo(1);
        listener.stop();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("a-test-listener"));
        Wait.until("its connection is gone", () -> count(superuser) == 0);
    }

    private static long count(JdbcClient superuser) {
        return superuser.sql(LISTENERS).query(Long.class).single();
    }
}
