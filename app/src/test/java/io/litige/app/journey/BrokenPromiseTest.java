package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.Wait;
import io.litige.app.product.Answer;
import io.litige.app.product.MovableClock;
import io.litige.app.product.ProductInside;
import io.litige.command.calendar.CalendarSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A promise is broken by the passing of its time alone, and everybody can see it. */
@Tag("command-BreakPromise")
class BrokenPromiseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProductInside product = ProductInside.shared();

    @Test
    void whatWasNotKeptInTimeIsBroken() {
        var agent = product.as("demo-agent");
        var opened = done(agent.post("/disputes", Story.registration("C-promise")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        var due = product.context().getBean(CalendarSettings.class).calendar().plusWorkingDays(Instant.now(), 1);
        var made = done(agent.post(at + "/promises", "{\"deliverable\":\"Rappeler\",\"dueAt\":\"" + due + "\"}"), 201);
        assertThat(status(agent.get(at, made.header("Litige-Seen")))).isEqualTo("PENDING");

        product.context()
                .getBean(MovableClock.class)
                .ahead(Duration.between(Instant.now(), due.plusSeconds(60)), () -> {
                    var broken = Wait.answer(
                            PATIENCE, () -> agent.get(at), face -> status(face).equals("BROKEN"));
                    assertThat(broken.json().get("version").asLong()).isGreaterThan(made.version());
                });

        var timeline = product.as("demo-legal").get(at + "/timeline?language=fr&limit=500");
        assertThat(timeline.text()).contains("promise-broken").contains("\"SYSTEM\"");
        assertThat(agent.post(at + "/promises/W1/keeping", "{}").at("/type"))
                .isEqualTo("/problems/promise-not-pending");
    }

    private static String status(Answer face) {
        return done(face).at("/promises/0/status");
    }
}
