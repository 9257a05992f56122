package io.litige.command.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.command.TermsCommand.NoticeTermsChange;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.event.TermsEvent.TermsChangeNoticed;
import io.litige.api.event.TermsEvent.TermsLinked;
import io.litige.command.dispatch.TestDispatcher;
import io.litige.command.dispute.DisputeAggregates;
import io.litige.command.dispute.DisputeFixture;
import io.litige.command.dispute.People;
import io.litige.command.dispute.Policies;
import io.litige.command.dispute.Stories;
import io.litige.command.dispute.TestClock;
import io.litige.command.dispute.Wishes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The version in force, the proof, and notices of a change; the watch on a real database. */
@Tag("command-LinkTerms")
@Tag("command-NoticeTermsChange")
@Tag("requirement-28")
class TermsTest {
    private static final Instant APRIL = Instant.parse("2026-04-02T09:00:00Z");

    @Test
    void theVersionInForceOnTheDayOfTheFactIsLinkedWithItsProof() {
        var dispute = Stories.registered().given(Wishes.photo(), Wishes.linkTerms(null));
        var linked = (TermsLinked) dispute.events().getLast();
        assertThat(linked.version()).isEqualTo("2024-01");
        assertThat(linked.before()).isTrue();
        assertThat(linked.evidence()).containsExactly("E1");
    }

    @Test
    void anotherVersionOrOneWithoutProofIsRefused() {
        Stories.registered()
                .when(Wishes.linkTerms("2026-01"))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.TERMS_NOT_IN_FORCE,
                        Map.of(
                                "document", "CGV",
                                "version", "2026-01",
                                "causedOn", "2025-11-03",
                                "inForce", "2024-01",
                                "allowed", "2024-01 from 2024-01-01, 2026-01 from 2026-01-01, 2026-04 from 2026-04-01"),
                        List.of(new Rejection(Code.EVIDENCE_NOT_FOUND, Map.of("evidence", "E1", "known", "none")))));
        Stories.registered()
                .when(Wishes.with("document", "X", Wishes.linkTerms(null)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(Code.TERMS_UNKNOWN, Map.of("document", "X", "allowed", "CGV")));
        Stories.registered()
                .given(Wishes.photo())
                .when(Wishes.with("causedOn", LocalDate.parse("2020-01-01"), Wishes.linkTerms(null)))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.TERMS_NOT_IN_FORCE,
                        Map.of(
                                "document", "CGV",
                                "version", "null",
                                "causedOn", "2020-01-01",
                                "inForce", "none",
                                "allowed",
                                        "2024-01 from 2024-01-01, 2026-01 from 2026-01-01, 2026-04 from 2026-04-01")));
    }

    @Test
    void whatReachedTheCustomerTooLateIsSaid() {
        var late = Stories.registered()
                .given(
                        Wishes.photo(),
                        Wishes.with("receivedOn", LocalDate.parse("2025-11-04"), Wishes.linkTerms(null)));
        assertThat(((TermsLinked) late.events().getLast()).before()).isFalse();
    }

    @Test
    void openDisputesAreToldOnceOfAVersionThatCameLater() throws IOException {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var database = postgres.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(database)
                    .schemas("desk")
                    .locations("classpath:db/desk")
                    .load()
                    .migrate();
            var clock = new TestClock(Wishes.NOW);
            var axon = DisputeAggregates.inMemory(clock);
            var dispatcher = new TestDispatcher(axon.commandGateway());
            var watch = new WhenTermsChangeThenNoticeIt(
                    new TermsWatchTable(JdbcClient.create(database)),
                    dispatcher.dispatcher(),
                    Policies.desk(clock, DisputeFixture.CALENDAR));
            dispatcher.send(People.AGENT, Wishes.register());
            dispatcher.send(People.AGENT, Wishes.photo());
            dispatcher.send(People.AGENT, Wishes.linkTerms(null));
            events(axon).stream()
                    .filter(TermsEvent.class::isInstance)
                    .map(TermsEvent.class::cast)
                    .forEach(watch::on);

            watch.scan();
            assertThat(noticed(axon))
                    .as("what was in force when it was linked is no news")
                    .isEmpty();
            clock.set(APRIL);
            watch.scan();
            watch.scan();

            assertThat(noticed(axon)).singleElement().satisfies(notice -> {
                assertThat(notice.linked()).isEqualTo("2024-01");
                assertThat(notice.version()).isEqualTo("2026-04");
                assertThat(notice.effective()).isEqualTo("2026-04-01");
            });
            axon.shutdown();
        }
    }

    @Test
    void whatIsNoNewsIsNotNoticed() {
        Stories.registered()
                .given(Wishes.photo(), Wishes.linkTerms(null))
                .when(Actor.SYSTEM, new NoticeTermsChange(Wishes.DISPUTE, "CGV", "2026-04", null, null))
                .expectNoEvents()
                .expectExceptionDetails(new Rejection(
                        Code.TERMS_UNCHANGED, Map.of("document", "CGV", "linked", "2024-01", "version", "2026-04")));
    }

    private static List<DisputeEvent> events(Configuration axon) {
        return axon.eventStore()
                .readEvents(Wishes.DISPUTE.toString())
                .asStream()
                .map(message -> (DisputeEvent) message.getPayload())
                .toList();
    }

    private static List<TermsChangeNoticed> noticed(Configuration axon) {
        return events(axon).stream()
                .filter(TermsChangeNoticed.class::isInstance)
                .map(TermsChangeNoticed.class::cast)
                .toList();
    }
}
