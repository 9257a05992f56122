package io.litige.query.legal;

import io.litige.api.value.CustomerId;
import io.litige.api.value.DataClass;
import io.litige.api.value.ExportProfile;
import io.litige.query.timeline.Veil;
import java.util.Set;

/** What the receiver of an export is not shown. No event is ever left out, only single texts, each named as withheld. */
final class Profile {
    private Profile() {}

    /**
     * @param customer the person the dispute is with
     */
    static Veil veil(ExportProfile profile, CustomerId customer) {
        return switch (profile) {
            case INTERNAL_FULL -> Veil.NONE;
            case COURT -> hiding(Set.of(DataClass.PRIVILEGED));
            case MEDIATOR -> hiding(Set.of(DataClass.PRIVILEGED, DataClass.BUSINESS_SECRET));
            case DATA_SUBJECT -> {
                var classes = hiding(Set.of(DataClass.PRIVILEGED, DataClass.BUSINESS_SECRET));
                // Texts about somebody else are not the customer's own data (GDPR, article 15(4)).
                yield text -> text.subject().equals(customer.value()) ? classes.hides(text) : text.dataClass();
            }
        };
    }

    private static Veil hiding(Set<DataClass> classes) {
        return text -> classes.contains(text.dataClass()) ? text.dataClass() : null;
    }
}
