package io.litige.query.legal;

import io.litige.api.value.CustomerId;
import io.litige.api.value.DataClass;
import io.litige.api.value.ExportProfile;
import io.litige.query.timeline.Veil;
import java.util.Set;

/** Which texts the receiver of an export is not shown, by their class. */
final class Profile {
    private static final Set<DataClass> SECRETS = Set.of(DataClass.PRIVILEGED, DataClass.BUSINESS_SECRET);

    private Profile() {}

    /**
     * @param customer the person the dispute is with
     */
    static Veil veil(ExportProfile profile, CustomerId customer) {
        return switch (profile) {
            case INTERNAL_FULL -> Veil.NONE;
            case COURT -> hiding(Set.of(DataClass.PRIVILEGED));
            case MEDIATOR -> hiding(SECRETS);
            case THIRD_PARTY -> hiding(Set.of(DataClass.PRIVILEGED, DataClass.BUSINESS_SECRET, DataClass.SENSITIVE));
            case AUDIT -> io.litige.api.value.Protected::dataClass;
            case DATA_SUBJECT -> {
                var classes = hiding(SECRETS);
                // Texts about somebody else are not the customer's own data (GDPR, article 15(4)).
                yield text -> text.subject().equals(customer.value()) ? classes.hides(text) : text.dataClass();
            }
        };
    }

    private static Veil hiding(Set<DataClass> classes) {
        return text -> classes.contains(text.dataClass()) ? text.dataClass() : null;
    }
}
