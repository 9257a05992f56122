package io.litige.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.litige.api.access.Call;
import io.litige.api.command.LifecycleCommand;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Channel;
import io.litige.api.value.Direction;
import io.litige.command.dispute.DisputeAggregates;
import io.litige.command.dispute.People;
import io.litige.command.dispute.TestClock;
import io.litige.command.dispute.Wishes;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class DispatcherTest {
    private final Configuration axon = DisputeAggregates.inMemory(new TestClock(Wishes.NOW));
    private final Dispatcher dispatcher = new Dispatcher(axon.commandGateway());

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void whatWasCreatedIsAnsweredWithItsPlaceItsVersionAndWhatToWaitFor() {
        var answer = dispatcher.send(Wishes.register(), call(null));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"d3\"");
        assertThat(answer.getHeaders().getFirst("Litige-Seen")).isEqualTo(Wishes.DISPUTE + "@3");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo("/disputes/" + Wishes.DISPUTE);
    }

    @Test
    void whatCreatesNothingIsAnsweredWithItsVersion() {
        dispatcher.send(Wishes.register(), call(null));
        dispatcher.send(Wishes.acknowledge(), call(3L));
        var answer = dispatcher.send(Wishes.startAssessment(), call(6L));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"d9\"");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isNull();
    }

    @Test
    void aPieceAndAnExportHaveAPlaceOfTheirOwn() {
        dispatcher.send(Wishes.register(), call(null));
        assertThat(dispatcher.send(Wishes.photo(), call(null)).getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/disputes/" + Wishes.DISPUTE + "/evidence/E1");
        var request = new Call(People.LEGAL, UUID.randomUUID(), null, Channel.API);
        assertThat(dispatcher.send(Wishes.export(), request).getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/disputes/" + Wishes.DISPUTE + "/exports/" + request.requestId());
    }

    @Test
    void aRefusalArrivesAsItWasThrown() {
        assertThatThrownBy(() -> dispatcher.send(Wishes.message(Direction.INBOUND), call(null)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(
                                new Rejection(Code.DISPUTE_NOT_FOUND, Map.of("dispute", Wishes.DISPUTE.toString()))));
    }

    @Test
    void aConflictThatStaysIsSaidToBeOne() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(Wishes.register().getClass().getName(), (CommandMessage<?> message) -> {
            throw new ConcurrencyException("the sequence number exists");
        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        assertThatThrownBy(() -> new Dispatcher(gateway).send(Wishes.register(), call(null)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.rejection().code()).isEqualTo(Code.CONCURRENT_CHANGE));
    }

    /** A bus between processes carries the details alone. */
    @Test
    void aRefusalThatCameFromAnotherProcessArrivesAsItWasThrown() {
        var refusal = Rejection.of(Code.EXPORT_SEALED, Map.of("export", "E"));
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(LifecycleCommand.RegisterDispute.class.getName(), command -> {
            throw new CommandExecutionException("EXPORT_SEALED", null, refusal);
        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        assertThatThrownBy(() -> new Dispatcher(gateway).send(Wishes.register(), call(null)))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.rejection())
                        .isEqualTo(refusal));
    }

    private static Call call(@Nullable Long version) {
        return new Call(People.AGENT, UUID.randomUUID(), version, Channel.API);
    }
}
