package io.litige.app.journey;

import static io.litige.app.product.Answer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.app.product.Answer;
import io.litige.app.product.Caller;
import io.litige.app.product.ProductProcess;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another department is asked, and learns and answers over HTTP; and what a dispute teaches. */
class ContributionJourneyTest {
    /** A working time more than a week ahead. */
    private static final Instant SOON = Instant.now()
            .plus(Duration.ofDays(7))
            .atZone(ZoneId.of("Europe/Paris"))
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
            .with(LocalTime.of(10, 15))
            .toInstant();

    private final ProductProcess product = ProductProcess.shared();
    private final Caller agent = product.as("demo-agent");
    private final Caller accounting = product.as("demo-finance");

    @Test
    @Tag("requirement-36")
    @Tag("command-RequestContribution")
    @Tag("command-AnswerContribution")
    void aDepartmentHasItsOwnQueueOwnerAndDueDate() {
        done(product.as("demo-admin").put("/staff/demo-finance", "{\"teams\":[\"accounting\"]}"));
        var opened = Story.assessing(agent, "C-department");
        var at = "/disputes/" + opened.at("/disputeId");
        var clock = resolution(agent.get(at, opened.header("Litige-Seen")));
        var unknown = agent.post(at + "/contributions", question("kitchen"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("department-unknown", "logistics");

        var asked = done(agent.post(at + "/contributions", question("accounting")), 201);
        assertThat(asked.at("/created/0")).isEqualTo("D1");
        assertThat(resolution(agent.get(at, asked.header("Litige-Seen"))))
                .as("the main clock runs on")
                .isEqualTo(clock);
        assertThat(agent.get("/departments/accounting/contributions").status()).isEqualTo(403);
        var queue = accounting.get("/departments/accounting/contributions?limit=200", asked.header("Litige-Seen"));
        assertThat(queue.text()).contains(opened.at("/disputeId"), "\"contribution\":\"D1\"");

        var foreign = agent.post(at + "/contributions/D1/answer", "{\"answer\":\"Payé deux fois\"}");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.at("/type")).isEqualTo("/problems/not-the-department");
        done(accounting.post(at + "/contributions/D1/claim", "{}"));
        var answered = done(accounting.post(at + "/contributions/D1/answer", "{\"answer\":\"Payé deux fois\"}"));
        var face = agent.get(at, answered.header("Litige-Seen"));
        assertThat(face.at("/contributions/0/owner")).isEqualTo("demo-finance");
        assertThat(face.at("/contributions/0/answer")).isEqualTo("Payé deux fois");
        assertThat(accounting
                        .get("/departments/accounting/contributions?limit=200", answered.header("Litige-Seen"))
                        .text())
                .doesNotContain(opened.at("/disputeId"));
        assertThat(agent.get(at + "/timeline?limit=500").text())
                .contains("a interrogé le service")
                .contains("asked department");
    }

    @Test
    @Tag("command-LinkToProblem")
    @Tag("command-ReportPolicyGap")
    void whatADisputeTeachesIsOnRecord() {
        var opened = done(agent.post("/disputes", Story.registration("C-lesson")), 201);
        var at = "/disputes/" + opened.at("/disputeId");
        done(agent.post(at + "/problems", "{\"problem\":\"PB-12\"}"));
        var again = agent.post(at + "/problems", "{\"problem\":\"PB-12\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("/problems/problem-linked");
        var gap = done(product.as("demo-quality")
                .post(at + "/policy-gaps", "{\"policy\":\"CGV 7\",\"gap\":\"Rien sur la seconde livraison\"}"));
        var face = agent.get(at, gap.header("Litige-Seen"));
        assertThat(face.at("/learning/problems/0")).isEqualTo("PB-12");
        assertThat(face.at("/learning/policyGaps/0/policy")).isEqualTo("CGV 7");
        assertThat(agent.get(at + "/timeline?limit=500").text()).contains("Rien sur la seconde livraison");
    }

    private static String question(String department) {
        return "{\"department\":\"%s\",\"question\":\"Combien de fois payé ?\",\"dueAt\":\"%s\"}"
                .formatted(department, SOON);
    }

    private static String resolution(Answer face) {
        for (var clock : face.json().get("clocks")) {
            if (clock.get("kind").asString().equals("RESOLUTION")) {
                return clock.toString();
            }
        }
        throw new AssertionError("no resolution clock in " + face.text());
    }
}
