package io.litige.command.negotiation;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Fee;
import io.litige.api.value.Money;
import io.litige.api.value.Remedy;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Fees.Charge;
import io.litige.command.facts.Handling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A fee is charged once per order, whichever dispute charges it (requirement 63). */
final class Charging {
    private static final String RULE = "requirement 59: a customer does not pay again";

    private Charging() {}

    /** What is known when it is offered. */
    static void check(Remedy remedy, Remedies known, DisputeFacts dispute, Handling handling, Violations violations) {
        var charge = remedy.customerCharge();
        if (charge == null || !charge.isPositive()) {
            return;
        }
        var fee = remedy.chargedFee();
        if (fee == null) {
            violations.when(
                    Undertaking.WITH_SLOT.contains(remedy.kind()),
                    Code.REMEDY_INCOMPLETE,
                    Map.of("remedy", remedy.id(), "kind", remedy.kind(), "missing", "fee"));
            return;
        }
        var here = known.charged(fee);
        if (here != null) {
            twice(remedy, fee, new Charge(dispute.id(), here), violations);
            return;
        }
        handling.desk().fees().elsewhere(dispute.id(), fee).ifPresent(other -> twice(remedy, fee, other, violations));
    }

    /** As the last thing before an agreement is recorded: nobody else charges it meanwhile. */
    static void claim(List<Remedy> remedies, DisputeFacts dispute, Handling handling) {
        var violations = new Violations();
        for (var remedy : remedies) {
            var fee = remedy.chargedFee();
            if (fee != null) {
                handling.desk()
                        .fees()
                        .claim(handling.act().requestId(), dispute.id(), remedy.id(), fee)
                        .ifPresent(other -> twice(remedy, fee, other, violations));
            }
        }
        violations.reject();
    }

    private static void twice(Remedy remedy, Fee fee, Charge earlier, Violations violations) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("remedy", remedy.id());
        facts.put("fee", fee.type() + " of order " + fee.orderRef());
        facts.put("chargedBy", earlier.remedy());
        facts.put("dispute", earlier.dispute());
        facts.put("reference", earlier.dispute().reference());
        facts.put("allowed", Money.zero(charge(remedy).currency()));
        facts.put("rule", RULE);
        violations.when(true, Code.FEE_CHARGED_TWICE, facts);
    }

    private static Money charge(Remedy remedy) {
        return Objects.requireNonNull(remedy.customerCharge());
    }
}
