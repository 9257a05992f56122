package io.litige.query.legal;

import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Protected;
import io.litige.api.value.Side;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of documents.
 *
 * @param customer pseudonym of the person the dispute is with
 * @param customerName null when nobody said
 * @param court before which it is, null when it is before none
 * @param caseNumber as the court gave it
 * @param claimant who went to court, null when it is before none
 * @param mediator what the mediator is called, null when none was seized
 * @param mediation the mediator's own reference
 * @param releasedBy the second person, where one was needed
 */
record Heading(
        CustomerId customer,
        @Nullable Protected customerName,
        @Nullable String court,
        @Nullable String caseNumber,
        @Nullable Side claimant,
        @Nullable String mediator,
        @Nullable String mediation,
        @Nullable AgentId releasedBy) {
    static Heading of(CustomerId customer, @Nullable Protected customerName) {
        return new Heading(customer, customerName, null, null, null, null, null, null);
    }

    Heading before(String newCourt, @Nullable String number, Side by) {
        return new Heading(customer, customerName, newCourt, number, by, mediator, mediation, releasedBy);
    }

    Heading seized(String newMediator, @Nullable String reference) {
        return new Heading(customer, customerName, court, caseNumber, claimant, newMediator, reference, releasedBy);
    }

    /** The mediator as documents name it, with its own reference behind it. */
    String mediatorAndReference() {
        return mediation == null ? String.valueOf(mediator) : mediator + ", " + mediation;
    }

    Heading released(AgentId by) {
        return new Heading(customer, customerName, court, caseNumber, claimant, mediator, mediation, by);
    }
}
