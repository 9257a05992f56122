package io.litige.query.dispute;

import io.litige.api.event.CustomerEvent;
import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.query.DisputeFace;
import io.litige.api.query.LegalRegime;
import io.litige.api.query.LegalRegime.LateInterest;
import io.litige.api.query.LegalRegime.Start;
import io.litige.api.query.face.Customer;
import io.litige.api.query.face.Notice;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the customer is in law, and which clocks follow from it (requirement 11). */
final class CustomerFold {
    /** C. com. D441-5: for the costs of recovery, per invoice. */
    private static final Money RECOVERY = Money.euros("40.00");

    private CustomerFold() {}

    static void fold(FaceDraft draft, CustomerEvent event) {
        switch (event) {
            case PartyTypeCorrected e -> {
                var c = draft.customer;
                draft.customer = new Customer(c.id(), e.to(), c.criticality(), c.ref(), c.name(), c.contact());
                draft.limitations =
                        Limitations.corrected(draft.limitations, e.from(), e.to(), draft.before.receivedAt());
            }
        }
    }

    static LegalRegime regime(DisputeFace face) {
        var party = face.customer().partyType();
        return new LegalRegime(
                party,
                party == PartyType.CONSUMER,
                party == PartyType.PROFESSIONAL
                        ? new LateInterest("C. com. L441-10", Start.DUE_DATE, null, RECOVERY)
                        : new LateInterest("C. civ. 1231-6", Start.FORMAL_NOTICE, noticed(face), null));
    }

    /** First day of effect of the first formal notice. */
    private static @Nullable LocalDate noticed(DisputeFace face) {
        return face.legal().notices().stream()
                .map(Notice::effectiveOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
