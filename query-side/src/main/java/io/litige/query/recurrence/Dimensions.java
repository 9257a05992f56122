package io.litige.query.recurrence;

import io.litige.api.query.RecurrenceQuery.Coding;
import io.litige.api.query.RecurrenceQuery.Dimension;

/** The column a dimension is read from; the only words that ever become part of a statement. */
final class Dimensions {
    private Dimensions() {}

    static String column(Dimension by, Coding coding) {
        return switch (by) {
            case CAUSE -> coding == Coding.CURRENT ? "cause" : "cause_intake";
            case PRODUCT -> "product";
            case CUSTOMER -> "customer_id";
            case SITE -> "site";
            case CHANNEL -> "channel";
        };
    }
}
