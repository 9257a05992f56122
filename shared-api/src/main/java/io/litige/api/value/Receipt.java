package io.litige.api.value;

import java.util.List;

/**
 * The answer to a command.
 *
 * @param version sequence number of the dispute's last event, from 0; {@code ETag: "d<version>"}
 * @param created ids of what the command created within the dispute, such as {@code P1}
 */
public record Receipt(DisputeId disputeId, String reference, long version, List<String> created) {
    public Receipt {
        created = List.copyOf(created);
    }

    public static Receipt of(DisputeId id, long version, List<String> created) {
        return new Receipt(id, id.reference(), version, created);
    }
}
