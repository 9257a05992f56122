package io.litige.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.event.DisputeEvent;
import io.litige.query.dispute.FaceView;
import io.litige.query.support.Database;
import io.litige.query.support.Story;
import io.litige.query.support.Views;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectorTest {
    private final Views views = new Views(Clock.systemUTC());
    private final Projector projector = views.bean(Projector.class);
    private final View<?> view = views.bean(FaceView.class).view();

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
        assertThat(view.table().version(broken.id().value())).isEqualTo(OptionalLong.of(0));
        assertThat(view.table().version(whole.id().value())).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void anEventTheRowAlreadyHoldsIsSkipped() {
        var story = Story.of("a").registered().severity(1);
        batch(List.of(message(story, 0), message(story, 1)), event -> {});

        batch(List.of(message(story, 0), message(story, 1)), event -> {
            throw new AssertionError("failed at " + event.getSequenceNumber());
        });

        assertThat(view.table().version(story.id().value())).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void anEventPutAsideIsTakenLaterByItself() {
        var story = Story.of("a").registered().severity(1);
        batch(List.of(message(story, 0)), event -> {});

        var again = message(story, 1);
        DefaultUnitOfWork.startAndGet(again).execute(() -> projector.apply(view, again.getPayload(), again, current()));

        assertThat(view.table().version(story.id().value())).isEqualTo(OptionalLong.of(1));
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

    private void batch(
            List<DomainEventMessage<DisputeEvent>> messages,
            java.util.function.Consumer<DomainEventMessage<DisputeEvent>> whenFailing) {
        var unitOfWork = new BatchingUnitOfWork<>(messages);
        unitOfWork.executeWithResult(() -> {
            var message = unitOfWork.getMessage();
            try {
                projector.apply(view, message.getPayload(), message, unitOfWork);
            } catch (IllegalStateException e) {
                whenFailing.accept(message);
            }
            return true;
        });
    }

    private static DomainEventMessage<DisputeEvent> message(Story story, int sequence) {
        return new GenericDomainEventMessage<>(
                "Dispute", story.id().toString(), sequence, story.events().get(sequence));
    }

    private static org.axonframework.messaging.unitofwork.UnitOfWork<?> current() {
        return org.axonframework.messaging.unitofwork.CurrentUnitOfWork.get();
    }
}
