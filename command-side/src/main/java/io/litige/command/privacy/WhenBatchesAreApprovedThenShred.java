package io.litige.command.privacy;

import com.fasterxml.uuid.Generators;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.PrivacyCommand.ConfirmShred;
import io.litige.api.command.PrivacyCommand.ShredSubject;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.Channel;
import io.litige.api.value.ErasureBasis;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.privacy.RetentionBatchTable.Item;
import io.litige.command.privacy.RetentionBatchTable.Order;
import io.litige.command.privacy.RetentionBatchTable.State;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries out approved batches: the schedule asks, whoever approved the batch confirms, and each dispute decides for
 * itself, so that a hold placed since is found. Request ids follow from batch and dispute: nothing is done twice.
 */
@Component
class WhenBatchesAreApprovedThenShred {
    private static final Logger LOG = LoggerFactory.getLogger(WhenBatchesAreApprovedThenShred.class);
    private static final UUID NAMESPACE = UUID.fromString("7f0a6a0c-7d2e-5a58-9a0e-3b1f4a5c9d21");
    private static final int PAGE = 100;
    private static final Set<Code> AGAIN = EnumSet.of(Code.VERSION_MISMATCH, Code.CONCURRENT_CHANGE);

    private final RetentionBatchTable batches;
    private final RetentionTable table;
    private final Dispatcher dispatcher;
    private final Clock clock;

    WhenBatchesAreApprovedThenShred(
            RetentionBatchTable batches, RetentionTable table, Dispatcher dispatcher, Clock clock) {
        this.batches = batches;
        this.table = table;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${litige.retention.work-every:PT10S}",
            fixedDelayString = "${litige.retention.work-every:PT10S}")
    void work() {
        int settled;
        int read;
        do {
            var orders = batches.approved(PAGE);
            read = orders.size();
            settled = (int) orders.stream().filter(this::settled).count();
        } while (read == PAGE && settled > 0);
    }

    private boolean settled(Order order) {
        try {
            shred(order);
            batches.settle(order.batch(), new Item(order.dispute(), State.DONE, null, null));
        } catch (Rejected refused) {
            if (AGAIN.contains(refused.rejection().code())) {
                return false; // Somebody else moved it in between.
            }
            batches.settle(order.batch(), refusedItem(order, refused));
            table.refuse(order.dispute(), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("dispute {} of batch {} is not shredded; tried again", order.dispute(), order.batch(), e);
            return false;
        }
        return true;
    }

    private void shred(Order order) {
        var ask = new ShredSubject(
                order.dispute(), ErasureBasis.RETENTION_ELAPSED, order.batch().toString(), null, null);
        long now = dispatcher.receipt(ask, Call.system(request(order, "asks"))).version();
        try {
            confirm(order, now);
        } catch (Rejected refused) {
            var actual = refused.rejection().fact("actual");
            if (refused.rejection().code() != Code.VERSION_MISMATCH || actual == null) {
                throw refused;
            }
            confirm(order, Long.parseLong(actual)); // Whatever came in between, the dispute looks at it.
        }
    }

    private void confirm(Order order, long version) {
        var approver =
                new Actor(order.approvedBy(), Set.of(Role.LEGAL), Set.of(), new Mandate(Money.euros("0.00"), "none"));
        dispatcher.receipt(
                new ConfirmShred(order.dispute(), null, null),
                new Call(approver, request(order, "confirms"), version, Channel.SYSTEM));
    }

    private static Item refusedItem(Order order, Rejected refused) {
        var why = refused.rejection();
        boolean held = why.code() == Code.LEGALLY_HELD || why.code() == Code.HOLD_UNKNOWN;
        return new Item(
                order.dispute(),
                held ? State.HELD : State.REFUSED,
                why.code().name(),
                held ? why.fact(why.code() == Code.LEGALLY_HELD ? "matters" : "disputes") : null);
    }

    private static UUID request(Order order, String what) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(order.batch() + " " + order.dispute() + " " + what);
    }
}
