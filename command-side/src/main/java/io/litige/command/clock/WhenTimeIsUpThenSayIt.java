package io.litige.command.clock;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Call;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.command.clock.ClockDeadlineTable.Due;
import io.litige.command.dispatch.Dispatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * States that a target was missed, that the time for an answer or of an offer is up, that a promise is broken, or that a
 * negotiation does not move (requirements 25, 43, 56, 69 and 72). The request id follows from what was due and when, so however often and from however many processes it is
 * stated, it is recorded once.
 */
@Component
public class WhenTimeIsUpThenSayIt {
    private static final Logger LOG = LoggerFactory.getLogger(WhenTimeIsUpThenSayIt.class);
    private static final UUID NAMESPACE = UUID.fromString("5a3f2f0e-9d7c-5b1e-8f64-2f0f6c2d9b11");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final ClockDeadlineTable deadlines;
    private final Dispatcher dispatcher;
    private final Clock clock;

    WhenTimeIsUpThenSayIt(ClockDeadlineTable deadlines, Dispatcher dispatcher, Clock clock) {
        this.deadlines = deadlines;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** Says everything that is due by now. */
    @Scheduled(fixedDelayString = "${litige.clocks.scan-every:PT5S}")
    public void scan() {
        List<Due> due;
        do {
            due = deadlines.lease(clock.instant(), LEASE, BATCH);
            due.forEach(this::state);
        } while (due.size() == BATCH);
    }

    private void state(Due due) {
        var request = Generators.nameBasedGenerator(NAMESPACE)
                .generate(due.dispute() + " " + due.clock() + " " + due.dueAt());
        try {
            dispatcher.receipt(DueCommands.of(due), Call.system(request));
            deadlines.forget(due.dispute(), List.of(due.clock()));
        } catch (Rejected refused) {
            refused(due, refused.rejection());
        } catch (RuntimeException e) {
            LOG.error("{} of dispute {} is due, its command failed; tried again", due.clock(), due.dispute(), e);
        }
    }

    /** A clock that was moved is looked at again then; one that stands still is watched again when it runs. */
    private void refused(Due due, Rejection why) {
        var moved = why.fact("dueAt");
        boolean notDue = DueCommands.NOT_DUE.contains(why.code());
        if (notDue && moved != null) {
            deadlines.watch(due.dispute(), due.clock(), Instant.parse(moved), Instant.parse(moved));
        } else if (notDue || DueCommands.SETTLED.contains(why.code())) {
            deadlines.forget(due.dispute(), List.of(due.clock()));
        } else {
            LOG.error("{} of dispute {} is due but was not stated: {}", due.clock(), due.dispute(), why.code());
        }
    }
}
