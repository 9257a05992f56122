package io.litige.app.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.litige.api.value.AgentId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who serves which team. A change counts here at once and in other processes within two seconds. */
@Component
class StaffDirectory {
    private static final Duration MEMORY = Duration.ofSeconds(2);
    private static final int ENTRIES = 10_000;

    private final LoadingCache<AgentId, Set<String>> teams;

    StaffDirectory(StaffTable table) {
        this.teams = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(ENTRIES)
                .build(id -> table.find(id)
                        .map(StaffMember::teams)
                        .map(Set::<String>copyOf)
                        .orElse(Set.of()));
    }

    /** Empty for somebody the directory does not know. */
    Set<String> teamsOf(AgentId id) {
        return teams.get(id);
    }

    void forget(List<AgentId> changed) {
        teams.invalidateAll(changed);
    }
}
