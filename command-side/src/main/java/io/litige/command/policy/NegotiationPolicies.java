package io.litige.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Every version of the negotiation policy, in any order.
 *
 * @param versions of which the one in effect on a day counts; before the first, the first
 */
@ConfigurationProperties("litige.negotiation")
public record NegotiationPolicies(List<NegotiationPolicy> versions) {
    public NegotiationPolicies {
        versions = Versioned.sorted(versions, "litige.negotiation.versions");
    }

    /** The version in effect on that day. */
    public NegotiationPolicy on(LocalDate day) {
        return Versioned.on(versions, day);
    }
}
