package io.litige.command.imports;

import io.litige.api.command.LifecycleCommand.RegisterDispute;
import io.litige.api.command.Registration;
import io.litige.api.command.Registration.Claim;
import io.litige.api.command.Registration.Customer;
import io.litige.api.value.Channel;
import io.litige.api.value.CommunicationFailing;
import io.litige.api.value.Criticality;
import io.litige.api.value.Defect;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.Goods;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.PartyType;
import io.litige.api.value.Source;
import io.litige.command.imports.LineRefused.Code;
import io.litige.command.imports.LineRefused.Thrown;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the command that registers one line's dispute. */
final class LineMapper {
    /** Fields a mapping may fill. */
    static final Set<String> FIELDS = Set.of(
            "customerRef",
            "customerName",
            "customerContact",
            "partyType",
            "criticality",
            "channel",
            "journeyStage",
            "product",
            "site",
            "occurredAt",
            "summary",
            "statement",
            "expectedOutcome",
            "groundKind",
            "defect",
            "failing",
            "cause",
            "orderRef",
            "deliveryRef",
            "productRef",
            "lot",
            "invoiceRef",
            "invoiceLine",
            "amount",
            "reason",
            "disputedAmount",
            "currency");

    private final Mapping mapping;
    private final @Nullable String team;
    private final String system;

    /**
     * @param team whose queue the disputes go to; the submitter's when null
     * @param system the source system the keys belong to
     */
    LineMapper(Mapping mapping, @Nullable String team, String system) {
        this.mapping = mapping;
        this.team = team;
        this.system = system;
    }

    /**
     * @param why provenance of the line, for the record
     * @throws Thrown when a value is not what its field needs
     */
    RegisterDispute command(DisputeId id, Row row, String why) throws Thrown {
        var values = new Values(mapping, row.fields());
        var registration = new Registration(
                new Customer(values.must("customerRef"), values.text("customerName"), values.text("customerContact")),
                values.must("partyType", PartyType.class),
                values.one("criticality", Criticality.class),
                values.one("channel", Channel.class),
                team,
                values.one("journeyStage", JourneyStage.class),
                values.text("product"),
                values.text("site"),
                new Source(system, row.key()),
                values.must("summary"),
                values.must("statement"),
                values.text("expectedOutcome"),
                List.of(claim(values)),
                values.money("disputedAmount"));
        return new RegisterDispute(id, registration, false, values.instant("occurredAt"), why);
    }

    private static Claim claim(Values values) throws Thrown {
        return new Claim(
                values.must("groundKind", GroundKind.class),
                items(values),
                goods(values),
                values.one("defect", Defect.class),
                values.one("failing", CommunicationFailing.class),
                values.text("cause"));
    }

    private static @Nullable Goods goods(Values values) {
        var goods = new Goods(
                values.text("orderRef"), values.text("deliveryRef"), values.text("productRef"), values.text("lot"));
        return goods.equals(new Goods(null, null, null, null)) ? null : goods;
    }

    private static @Nullable List<DisputedItem> items(Values values) throws Thrown {
        String invoice = values.text("invoiceRef");
        var amount = values.money("amount");
        var reason = values.one("reason", FinancialReason.class);
        if (invoice == null && amount == null && reason == null) {
            return null;
        }
        if (invoice == null || amount == null || reason == null) {
            var missing = Stream.of("invoiceRef", "amount", "reason")
                    .filter(field -> values.text(field) == null)
                    .toList();
            throw new Thrown(
                    Code.VALUE_MISSING, values.columns(missing), "invoice, amount and reason, or none of them");
        }
        return List.of(new DisputedItem(invoice, values.text("invoiceLine"), amount, reason));
    }
}
