package io.litige.query.dispute;

import io.litige.api.access.ReleasePolicies;
import io.litige.api.access.ReleasePolicy;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who lets a text leave, as configured for the side that decides: what it would refuse is told before it is tried. */
@ConfigurationProperties("litige.messages")
public record ReleaseSettings(@DefaultValue List<ReleasePolicy> release) {
    /**
     * @throws IllegalArgumentException when there is no policy; the process does not start then
     */
    ReleasePolicies policies() {
        return new ReleasePolicies(release);
    }
}
