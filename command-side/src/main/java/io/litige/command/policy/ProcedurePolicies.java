package io.litige.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Every version of the standard treatments, in any order.
 *
 * @param versions of which the one in effect on a day counts; before the first, the first
 */
@ConfigurationProperties("litige.procedures")
public record ProcedurePolicies(List<ProcedurePolicy> versions) {
    public ProcedurePolicies {
        versions = Versioned.sorted(versions, "litige.procedures.versions");
    }

    /** The version in effect on that day. */
    public ProcedurePolicy on(LocalDate day) {
        return Versioned.on(versions, day);
    }
}
