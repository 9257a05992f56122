package io.litige.command.correspondence;

import io.litige.api.access.ReleasePolicies;
import io.litige.api.access.ReleasePolicy;
import io.litige.api.value.Channel;
import io.litige.api.value.MessagePurpose;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Release policies, templates and reply routes as configured; checked as a whole when it is made.
 *
 * @param policies who lets a text leave
 */
public record Correspondence(ReleasePolicies policies, List<MessageTemplate> templates, Map<Channel, Route> routes) {
    /**
     * @throws IllegalArgumentException when two versions of a template begin on the same day
     */
    public Correspondence {
        templates = List.copyOf(templates);
        routes = Map.copyOf(routes);
        unique(templates.stream().map(t -> t.name() + t.from()).toList());
    }

    /** The policy in effect that day. */
    public ReleasePolicy releaseOn(LocalDate day) {
        return policies.on(day);
    }

    /**
     * The template of that name and purpose in effect that day.
     *
     * @param name null for the first one of the purpose
     */
    public Optional<MessageTemplate> template(@Nullable String name, MessagePurpose purpose, LocalDate day) {
        var names = names(purpose, day);
        var wanted = name == null && !names.isEmpty() ? names.getFirst() : name;
        return templates.stream()
                .filter(t -> t.name().equals(wanted) && serves(t, purpose, day))
                .max(Comparator.comparing(MessageTemplate::from));
    }

    /** Names of the templates for that purpose, as configured. */
    public List<String> names(MessagePurpose purpose, LocalDate day) {
        return templates.stream()
                .filter(template -> serves(template, purpose, day))
                .map(MessageTemplate::name)
                .distinct()
                .toList();
    }

    public Optional<Route> route(Channel channel) {
        return Optional.ofNullable(routes.get(channel));
    }

    /** Channels by which a customer can answer, in the order of {@link Channel}. */
    public List<Channel> answerable() {
        return new TreeMap<>(routes)
                .entrySet().stream()
                        .filter(route -> route.getValue().answerable())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static boolean serves(MessageTemplate template, MessagePurpose purpose, LocalDate day) {
        return template.purposes().contains(purpose) && !template.from().isAfter(day);
    }

    private static void unique(List<?> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("litige.messages.templates: two versions begin on the same day");
        }
    }
}
