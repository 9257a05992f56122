package io.litige.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The predicates behind the architecture's rules find what they are meant to find, and no more. */
class ArchitectureBitesTest {
    @Test
    void readingTheMachinesClockIsFoundAndAnInjectedOneIsNot() {
        assertThat(found(ArchitectureTest::readsTheClock))
                .containsExactlyInAnyOrder(
                        "java.time.Instant.now()",
                        "java.time.LocalDate.now(java.time.ZoneId)",
                        "java.lang.System.currentTimeMillis()",
                        "java.time.Clock.systemUTC()");
    }

    @Test
    void runningSqlIsFound() {
        assertThat(found(ArchitectureTest::runsSql))
                .containsExactly("java.sql.Connection.prepareStatement(java.lang.String)");
    }

    private static List<String> found(Predicate<JavaCall<?>> predicate) {
        return new ClassFileImporter()
                .importClass(Sample.class).getMethodCallsFromSelf().stream()
                        .filter(predicate)
                        .map(call -> call.getTarget().getFullName())
                        .toList();
    }

    @SuppressWarnings("unused")
    private static final class Sample {
        List<Object> machine() {
            return List.of(Instant.now(), LocalDate.now(ZoneOffset.UTC), System.currentTimeMillis(), Clock.systemUTC());
        }

        List<Object> injected(Clock clock) {
            return List.of(
                    clock.instant(), clock.millis(), Instant.now(clock), LocalDate.now(clock), System.nanoTime());
        }

        Object sql(Connection connection) throws SQLException {
            return connection.prepareStatement("select 1");
        }
    }
}
