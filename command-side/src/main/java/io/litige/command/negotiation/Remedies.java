package io.litige.command.negotiation;

import io.litige.api.command.NegotiationCommand.ExecuteRemedy;
import io.litige.api.command.NegotiationCommand.WaiveRemedy;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.Fee;
import io.litige.api.value.Remedy;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every remedy ever offered and what became of it (requirement 68). Descriptions stay in the events.
 *
 * @param items by id, in the order they were offered
 */
public record Remedies(Map<String, Item> items) {
    static final Remedies NONE = new Remedies(Map.of());

    /**
     * One remedy.
     *
     * @param remedy without its description
     * @param proposal the offer it belongs to; null when it was granted at once
     */
    public record Item(Remedy remedy, @Nullable String proposal, Status status) {}

    /** What became of a remedy. */
    public enum Status {
        OFFERED,
        OWED,
        EXECUTED,
        WAIVED,
        /** Of an agreement that gave way to another one. */
        REPLACED
    }

    int count() {
        return items.size();
    }

    List<String> pending() {
        return items.entrySet().stream()
                .filter(item -> item.getValue().status() == Status.OWED)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Remedy> owed() {
        return items.values().stream()
                .filter(item -> item.status() == Status.OWED)
                .map(Item::remedy)
                .toList();
    }

    /** The remedy that charges this fee already; null when none does. */
    @Nullable
    String charged(Fee fee) {
        return items.values().stream()
                .filter(item -> item.status() == Status.OWED || item.status() == Status.EXECUTED)
                .map(Item::remedy)
                .filter(remedy -> fee.equals(remedy.chargedFee()))
                .map(Remedy::id)
                .findFirst()
                .orElse(null);
    }

    List<Remedy> offeredBy(String proposal) {
        return items.values().stream()
                .filter(item -> proposal.equals(item.proposal()))
                .map(Item::remedy)
                .toList();
    }

    RemedyExecuted execute(ExecuteRemedy c, Handling handling) {
        owed(c.remedy());
        return new RemedyExecuted(c.disputeId(), handling.act(), c.remedy(), c.proof());
    }

    /** What a remedy that is waived would have given away counts no longer (requirement 40). */
    RemedyWaived waive(WaiveRemedy c, String currency, Handling handling) {
        var item = owed(c.remedy());
        return new RemedyWaived(
                c.disputeId(),
                handling.act(),
                c.remedy(),
                handling.text(c.statement()),
                Renegotiating.givenBack(item.proposal(), List.of(item.remedy()), currency));
    }

    Remedies with(List<Remedy> remedies, @Nullable String proposal, Status status) {
        var grown = new LinkedHashMap<>(items);
        remedies.forEach(remedy -> grown.put(remedy.id(), new Item(undescribed(remedy), proposal, status)));
        return new Remedies(Collections.unmodifiableMap(grown));
    }

    Remedies became(String id, Status status) {
        var item = Objects.requireNonNull(items.get(id));
        return with(List.of(item.remedy()), item.proposal(), status);
    }

    Remedies replaced(List<String> ids) {
        var next = this;
        for (var id : ids) {
            next = next.became(id, Status.REPLACED);
        }
        return next;
    }

    private Item owed(String id) {
        var item = Checks.known(items, id, Code.REMEDY_NOT_FOUND, "remedy");
        Rejected.when(
                item.status() != Status.OWED,
                Code.REMEDY_NOT_OWED,
                Map.of("remedy", id, "status", item.status(), "owed", Checks.joined(pending())));
        return item;
    }

    static Remedy undescribed(Remedy remedy) {
        return new Remedy(
                remedy.id(),
                remedy.kind(),
                remedy.basis(),
                remedy.amount(),
                remedy.customerCharge(),
                remedy.effort(),
                remedy.executor(),
                remedy.dueDate(),
                remedy.grounds(),
                null,
                remedy.goodwill(),
                remedy.terms() == null ? null : remedy.terms().untold());
    }
}
