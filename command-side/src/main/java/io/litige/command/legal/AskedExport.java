package io.litige.command.legal;

import io.litige.api.value.AgentId;
import io.litige.api.value.ExportProfile;

/**
 * An export as far as rules need it.
 *
 * @param requestedBy whoever may not release it, too
 */
public record AskedExport(ExportProfile profile, AgentId requestedBy, boolean released, boolean isSealed) {
    AskedExport release() {
        return new AskedExport(profile, requestedBy, true, isSealed);
    }

    AskedExport seal() {
        return new AskedExport(profile, requestedBy, released, true);
    }
}
