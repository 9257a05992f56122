package io.litige.command.correspondence;

import io.litige.api.access.ReleasePolicies;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.value.Channel;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Letters as configured. */
@ConfigurationProperties("litige.messages")
public record MessageSettings(
        @DefaultValue List<ReleasePolicy> release,
        @DefaultValue List<MessageTemplate> templates,
        @DefaultValue Map<Channel, Route> routes) {
    /**
     * @throws IllegalArgumentException when they contradict each other; the process does not start then
     */
    public Correspondence correspondence() {
        return new Correspondence(new ReleasePolicies(release), templates, routes);
    }
}
