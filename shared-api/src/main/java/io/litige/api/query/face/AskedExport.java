package io.litige.api.query.face;

import io.litige.api.value.AgentId;
import io.litige.api.value.ExportProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timeline that somebody takes out of the house.
 *
 * @param releasedBy the second person, where one is needed
 * @param sha256 of the ZIP, once it was made and verified
 */
public record AskedExport(
        String id,
        ExportProfile profile,
        AgentId requestedBy,
        Instant requestedAt,
        @Nullable AgentId releasedBy,
        @Nullable String sha256) {
    /** Whether a second person has to let it go. */
    public boolean waits() {
        return profile.needsRelease() && releasedBy == null;
    }

    public AskedExport released(AgentId by) {
        return new AskedExport(id, profile, requestedBy, requestedAt, by, sha256);
    }

    public AskedExport made(String digest) {
        return new AskedExport(id, profile, requestedBy, requestedAt, releasedBy, digest);
    }
}
