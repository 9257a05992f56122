package io.litige.query.legal;

import io.litige.api.value.AgentId;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of documents.
 *
 * @param customer pseudonym of the person the dispute is with
 * @param customerName null when nobody said
 * @param court before which it is, null when it is before none
 * @param caseNumber as the court gave it
 * @param releasedBy the second person, where one was needed
 */
record Heading(
        CustomerId customer,
        @Nullable Protected customerName,
        @Nullable String court,
        @Nullable String caseNumber,
        @Nullable AgentId releasedBy) {
    Heading before(String newCourt, @Nullable String number) {
        return new Heading(customer, customerName, newCourt, number, releasedBy);
    }

    Heading released(AgentId by) {
        return new Heading(customer, customerName, court, caseNumber, by);
    }
}
