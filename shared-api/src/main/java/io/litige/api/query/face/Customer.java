package io.litige.api.query.face;

import io.litige.api.value.Criticality;
import io.litige.api.value.CustomerId;
import io.litige.api.value.PartyType;
import io.litige.api.value.Protected;
import org.jspecify.annotations.Nullable;

/** Who complains; the id is the pseudonym, the rest forgets with its key. */
public record Customer(
        CustomerId id,
        PartyType partyType,
        Criticality criticality,
        Protected ref,
        @Nullable Protected name,
        @Nullable Protected contact) {}
