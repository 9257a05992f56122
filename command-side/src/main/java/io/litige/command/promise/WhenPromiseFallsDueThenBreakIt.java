package io.litige.command.promise;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Call;
import io.litige.api.command.PromiseCommand.BreakPromise;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.PromiseEvent;
import io.litige.api.event.PromiseEvent.PromiseBroken;
import io.litige.api.event.PromiseEvent.PromiseKept;
import io.litige.api.event.PromiseEvent.PromiseMade;
import io.litige.api.event.PromiseEvent.PromiseRenegotiated;
import io.litige.api.value.Act;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.promise.PromiseDeadlineTable.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * States that a promise is broken once its time has passed (requirement 69). Events only write rows, so a replay states
 * nothing; the request id follows from the promise, so however often and from however many processes it is stated, it
 * is recorded once.
 */
@Component
@ProcessingGroup("promise-deadlines")
public class WhenPromiseFallsDueThenBreakIt {
    private static final Logger LOG = LoggerFactory.getLogger(WhenPromiseFallsDueThenBreakIt.class);
    private static final UUID NAMESPACE = UUID.fromString("0c1f7f6e-52cf-5d57-8a52-3c8c1f3f7c55");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    /** After these there is nothing left to state. */
    private static final Set<Code> SETTLED = EnumSet.of(Code.PROMISE_NOT_PENDING);

    private final PromiseDeadlineTable deadlines;
    private final Dispatcher dispatcher;
    private final Clock clock;

    WhenPromiseFallsDueThenBreakIt(PromiseDeadlineTable deadlines, Dispatcher dispatcher, Clock clock) {
        this.deadlines = deadlines;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @EventHandler
    void on(PromiseEvent event) {
        switch (event) {
            case PromiseMade e -> deadlines.watch(e.disputeId(), e.id(), e.dueAt(), judgedFrom(e.act(), e.dueAt()));
            case PromiseKept e -> deadlines.forget(e.disputeId(), e.id());
            case PromiseBroken e -> deadlines.forget(e.disputeId(), e.id());
            case PromiseRenegotiated e -> {
                deadlines.forget(e.disputeId(), e.id());
                deadlines.watch(e.disputeId(), e.replacedBy(), e.dueAt(), judgedFrom(e.act(), e.dueAt()));
            }
        }
    }

    /** A promise written down after its due time may have been kept: whoever writes it down has a while to say so. */
    private static Instant judgedFrom(Act act, Instant dueAt) {
        return dueAt.isAfter(act.recordedAt()) ? dueAt : act.recordedAt().plus(GRACE);
    }

    @ResetHandler
    void reset() {
        deadlines.clear();
    }

    /** Breaks every promise that is due by now. */
    @Scheduled(fixedDelayString = "${litige.promises.scan-every:PT5S}")
    public void scan() {
        List<Due> due;
        do {
            due = deadlines.lease(clock.instant(), LEASE, BATCH);
            due.forEach(this::state);
        } while (due.size() == BATCH);
    }

    private void state(Due due) {
        var request = Generators.nameBasedGenerator(NAMESPACE).generate(due.dispute() + " " + due.promise());
        try {
            dispatcher.receipt(new BreakPromise(due.dispute(), due.promise(), due.dueAt(), null), Call.system(request));
            deadlines.forget(due.dispute(), due.promise());
        } catch (Rejected refusal) {
            refused(due, refusal.rejection().code());
        } catch (RuntimeException failure) {
            LOG.error("promise {} of dispute {} is due but could not be broken", due.promise(), due.dispute(), failure);
        }
    }

    private void refused(Due due, Code code) {
        if (SETTLED.contains(code)) {
            deadlines.forget(due.dispute(), due.promise());
        } else {
            LOG.error("promise {} of dispute {} is due but was not broken: {}", due.promise(), due.dispute(), code);
        }
    }
}
