package io.litige.command.imports;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as their submitters know them: handed in, looked at, accounted for. */
@Component
class Imports {
    private final ImportTable jobs;
    private final ImportRefusalTable refusals;
    private final ImportSpool spool;
    private final Mappings mappings;
    private final ImportProperties properties;

    Imports(
            ImportTable jobs,
            ImportRefusalTable refusals,
            ImportSpool spool,
            Mappings mappings,
            ImportProperties properties) {
        this.jobs = jobs;
        this.refusals = refusals;
        this.spool = spool;
        this.mappings = mappings;
        this.properties = properties;
    }

    /**
     * Queues a file, once the whole of it is on our disk.
     *
     * @param id derived from the request, so that a repeated request finds the job it made
     * @throws Rejected MAPPING_UNKNOWN, TEAM_UNKNOWN
     */
    ImportJob submit(UUID id, Submission submission, InputStream content) throws IOException {
        mappings.named(submission.mapping());
        var teams = submission.submitter().teams();
        Rejected.when(
                submission.team() == null && teams.size() != 1,
                Code.TEAM_UNKNOWN,
                Map.of("yourTeams", teams, "allowed", "name the team whose queue it is for"));
        var known = jobs.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        jobs.add(id, submission, spool.put(id, content));
        return find(id);
    }

    /**
     * @throws Rejected IMPORT_NOT_FOUND
     */
    ImportJob find(UUID id) {
        return jobs.find(id).orElseThrow(() -> Rejected.because(Code.IMPORT_NOT_FOUND, Map.of("import", id)));
    }

    List<ImportJob> page(@Nullable UUID after, int limit) {
        return jobs.page(after, limit);
    }

    List<RefusedLine> refusals(UUID id, long after, int limit) {
        return refusals.page(find(id).id(), after, limit);
    }

    Collection<Mapping> mappings() {
        return mappings.all();
    }

    long largest() {
        return properties.maxSize().toBytes();
    }
}
