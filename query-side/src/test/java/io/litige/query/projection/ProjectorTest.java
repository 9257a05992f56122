package io.litige.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.NegotiationEvent.ApprovalRequested;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.query.dispute.FaceView;
import io.litige.query.support.CountingDataSource;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ProjectorTest {
    /** PostgreSQL keeps no text with this character in it. */
    private static final String REFUSED_BY_THE_DATABASE = "ca\u0000re";

    private final CountingDataSource source = new CountingDataSource(Database.source());
    private final Views views = new Views(Clock.systemUTC(), source);
    private final Projector projector = views.bean(Projector.class);
    private final View<?> view = views.bean(FaceView.class);

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void anEventThatCannotBeFoldedFailsAloneAndTheOthersAreWritten() {
        var broken = Story.of("a").registered().severity(1).severity(2);
        var whole = Story.of("b").registered().severity(3);
        var failed = new ArrayList<Long>();

        batch(
                List.of(message(broken, 0), message(broken, 2), message(whole, 0), message(whole, 1)),
                event -> failed.add(event.getSequenceNumber()));

        assertThat(failed).containsExactly(2L);
        assertThat(held(broken)).isEqualTo(OptionalLong.of(0));
        assertThat(held(whole)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void anEventTheDatabaseRefusesFailsAloneWhenItsBatchIsTriedAgain() {
        var refused = Story.of("a").team(REFUSED_BY_THE_DATABASE).registered();
        var stories = IntStream.range(0, 250)
                .mapToObj(i -> Story.of("c" + i).registered().severity(1))
                .toList();
        var events = new ArrayList<DomainEventMessage<DisputeEvent>>();
        stories.forEach(story -> events.addAll(List.of(message(story, 0), message(story, 1))));
        events.add(100, message(refused, 0));
        var failed = new ArrayList<String>();

        assertThatThrownBy(() -> batch(events, event -> failed.add(event.getAggregateIdentifier())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(failed).isEmpty();
        batch(events, event -> failed.add(event.getAggregateIdentifier()));

        assertThat(failed).containsExactly(refused.id().toString());
        assertThat(held(refused)).isEmpty();
        assertThat(stories).allSatisfy(story -> assertThat(held(story)).isEqualTo(OptionalLong.of(1)));
    }

    @Test
    void aRowThatCannotBeReadTroublesItsOwnDisputeAlone() {
        var spoilt = Story.of("a").registered().severity(1);
        var whole = Story.of("b").registered().severity(1);
        batch(List.of(message(spoilt, 0), message(whole, 0)), ProjectorTest::fail);
        Database.jdbc()
                .sql("update views.dispute_face set document = 'spoilt' where dispute_id = ?")
                .param(spoilt.id().value())
                .update();
        var failed = new ArrayList<String>();

        batch(List.of(message(spoilt, 1), message(whole, 1)), event -> failed.add(event.getAggregateIdentifier()));

        assertThat(failed).containsExactly(spoilt.id().toString());
        assertThat(held(whole)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void aBatchIsAHandfulOfStatementsHoweverManyEventsItHolds() {
        var stories = IntStream.range(0, 200)
                .mapToObj(i -> Story.of("c" + i)
                        .registered(
                                Story.financial("G1", "A", Money.euros("10.00")),
                                Story.financial("G2", "B", Money.euros("20.00")))
                        .then(s -> new ApprovalRequested(
                                s.id(),
                                s.act(),
                                "A1",
                                Money.euros("150.00"),
                                new Mandate(Money.euros("100.00"), "m"),
                                s.text("pourquoi")))
                        .severity(i % 4)
                        .closed()
                        .reopened())
                .toList();
        var first = new ArrayList<DomainEventMessage<DisputeEvent>>();
        var second = new ArrayList<DomainEventMessage<DisputeEvent>>();
        stories.forEach(story -> IntStream.range(0, 3).forEach(at -> first.add(message(story, at))));
        stories.forEach(story -> IntStream.range(3, 5).forEach(at -> second.add(message(story, at))));

        for (var each : views.all()) {
            for (var events : List.of(first.subList(0, 500), first.subList(500, 600), second)) {
                source.forget();
                batch(each, events, ProjectorTest::fail);
                // Reading, each table, its lines that went, progress; live readers of queues.
                assertThat(source.executed())
                        .as(each.name())
                        .hasSizeLessThanOrEqualTo(3 + 2 * each.tables().size());
            }
            assertThat(stories)
                    .allSatisfy(story ->
                            assertThat(each.table().version(story.id().value())).isEqualTo(OptionalLong.of(4)));
        }
    }

    @Test
    void anEventTheRowAlreadyHoldsIsSkipped() {
        var story = Story.of("a").registered().severity(1);
        batch(List.of(message(story, 0), message(story, 1)), ProjectorTest::fail);

        batch(List.of(message(story, 0), message(story, 1)), ProjectorTest::fail);

        assertThat(held(story)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void anEventPutAsideIsTakenLaterByItself() {
        var story = Story.of("a").registered().severity(1);
        batch(List.of(message(story, 0)), ProjectorTest::fail);

        var again = message(story, 1);
        var alone = DefaultUnitOfWork.startAndGet(again);
        alone.attachTransaction(views.transactions());
        alone.execute(() -> projector.apply(view, again.getPayload(), again, CurrentUnitOfWork.get()));

        assertThat(held(story)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void anEventWithoutItsPlaceIsAnError() {
        var event = Story.of("a").registered().events().getFirst();
        var message = new GenericEventMessage<>(event);
        var unitOfWork = DefaultUnitOfWork.startAndGet(message);

        assertThatThrownBy(() -> projector.apply(view, event, message, unitOfWork))
                .isInstanceOf(IllegalStateException.class);
        unitOfWork.rollback();
    }

    private OptionalLong held(Story story) {
        return view.table().version(story.id().value());
    }

    private void batch(
            List<DomainEventMessage<DisputeEvent>> messages, Consumer<DomainEventMessage<DisputeEvent>> whenFailing) {
        batch(view, messages, whenFailing);
    }

    private void batch(
            View<?> into,
            List<DomainEventMessage<DisputeEvent>> messages,
            Consumer<DomainEventMessage<DisputeEvent>> whenFailing) {
        var unitOfWork = new BatchingUnitOfWork<>(messages);
        unitOfWork.attachTransaction(views.transactions());
        unitOfWork.resources().put("Processor[" + into.name() + "]/SegmentId", 0);
        var result = unitOfWork.executeWithResult(() -> {
            var message = unitOfWork.getMessage();
            try {
                projector.apply(into, message.getPayload(), message, unitOfWork);
            } catch (RuntimeException e) {
                whenFailing.accept(message);
            }
            return true;
        });
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException failure) {
            throw failure;
        }
    }

    private static void fail(DomainEventMessage<?> event) {
        throw new AssertionError("failed at " + event.getSequenceNumber());
    }

    private static DomainEventMessage<DisputeEvent> message(Story story, int sequence) {
        return new GenericDomainEventMessage<>(
                "Dispute", story.id().toString(), sequence, story.events().get(sequence));
    }
}
