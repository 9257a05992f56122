package io.litige.command.privacy;

import io.litige.api.access.Call;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.policy.RetentionPolicies;
import io.litige.api.policy.RetentionPolicy;
import io.litige.api.value.RetainedClass;
import io.litige.command.facts.Desk;
import io.litige.command.privacy.RetentionBatchTable.Batch;
import io.litige.command.privacy.RetentionBatchTable.Item;
import io.litige.command.privacy.RetentionBatchTable.State;
import io.litige.command.privacy.RetentionTable.Due;
import io.litige.command.privacy.RetentionTable.Place;
import io.litige.command.privacy.RetentionTable.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What need not be kept any more, put together in batches that legal staff approve. */
@Component
class RetentionBatches {
    /** So many held ones are listed in a batch at most: however many there are, they push nothing out of it. */
    private static final int HELD = 100;

    private final RetentionTable table;
    private final RetentionBatchTable batches;
    private final RetentionPolicies schedule;
    private final Desk desk;
    private final TransactionTemplate transaction;

    RetentionBatches(RetentionTable table, RetentionBatchTable batches, Desk desk, TransactionTemplate transaction) {
        this.table = table;
        this.batches = batches;
        this.schedule = desk.retention();
        this.desk = desk;
        this.transaction = transaction;
    }

    /** What is due today, the longest ended first; held ones too, with the matters that keep them. */
    List<Due> due(Place after, int limit) {
        return oldest(Stream.concat(due(false, after, limit).stream(), due(true, after, limit).stream()), limit);
    }

    private List<Due> due(boolean held, Place after, int limit) {
        return oldest(ofEachClass((what, before) -> table.due(what, before, held, after, limit)), limit);
    }

    /** Those that a batch could not take come last, so that the others have their turn however many those are. */
    private List<Due> proposable(int limit) {
        var untried = oldest(ofEachClass((what, before) -> table.untried(what, before, limit)), limit);
        int room = limit - untried.size();
        var again = ofEachClass((what, before) -> table.refused(what, before, room))
                .sorted(Comparator.comparing(Refused::at))
                .limit(room)
                .map(Refused::due);
        return Stream.concat(untried.stream(), again).toList();
    }

    /** Asks for what ended before the schedule's day, class by class. */
    private <T> Stream<T> ofEachClass(BiFunction<RetainedClass, Instant, List<T>> ask) {
        var today = desk.calendar().dateOf(desk.clock().instant());
        return schedule.on(today).map(RetentionPolicy::rules).orElse(List.of()).stream()
                .filter(rule -> rule.what() != RetainedClass.ACCESS_LOG)
                .flatMap(rule -> ask.apply(rule.what(), desk.calendar().endOf(today.minus(rule.keep()))).stream());
    }

    private static List<Due> oldest(Stream<Due> due, int limit) {
        return due.sorted(Comparator.comparing(Due::endedAt)
                        .thenComparing(each -> each.disputeId().toString()))
                .limit(limit)
                .toList();
    }

    /** The same request proposes the same batch once. */
    Batch propose(Call call, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> proposed(call, limit)));
    }

    private Batch proposed(Call call, int limit) {
        var known = batches.find(call.requestId());
        if (known.isPresent()) {
            return known.get();
        }
        var now = desk.clock().instant();
        var policy = schedule.on(desk.calendar().dateOf(now))
                .map(RetentionPolicy::version)
                .orElse("none");
        var batch = new Batch(call.requestId(), policy, now, call.actor().id(), null, null);
        batches.propose(batch);
        proposable(limit)
                .forEach(each -> batches.add(batch.batch(), new Item(each.disputeId(), State.WAITING, null, null)));
        due(true, Place.START, HELD).forEach(each -> batches.add(batch.batch(), held(each)));
        return batch;
    }

    private static Item held(Due due) {
        return new Item(due.disputeId(), State.HELD, Code.LEGALLY_HELD.name(), String.join(", ", due.holds()));
    }

    /**
     * @throws Rejected BATCH_NOT_FOUND, CONFIRMER_IS_REQUESTER or BATCH_APPROVED
     */
    Batch approve(UUID id, Call call) {
        var batch = find(id);
        Rejected.when(
                batch.proposedBy().equals(call.actor().id()),
                Code.CONFIRMER_IS_REQUESTER,
                Map.of("requester", batch.proposedBy(), "allowed", "another person of legal staff"));
        if (!batches.approve(id, call.actor().id(), desk.clock().instant())
                && !call.actor().id().equals(find(id).approvedBy())) {
            throw Rejected.because(
                    Code.BATCH_APPROVED,
                    Map.of(
                            "batch",
                            id,
                            "approvedBy",
                            String.valueOf(find(id).approvedBy()),
                            "allowed",
                            "another batch"));
        }
        return find(id);
    }

    Batch find(UUID id) {
        return batches.find(id).orElseThrow(() -> Rejected.because(Code.BATCH_NOT_FOUND, Map.of("batch", id)));
    }

    List<Item> items(UUID id, UUID after, int limit) {
        return batches.items(id, after, limit);
    }
}
