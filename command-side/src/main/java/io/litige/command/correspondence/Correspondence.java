package io.litige.command.correspondence;

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
 * @param policies of which the one in effect on a day counts; before the first, the first
 */
public record Correspondence(
        List<ReleasePolicy> policies, List<MessageTemplate> templates, Map<Channel, Route> routes) {
    /**
     * @throws IllegalArgumentException when there is no policy, or two versions begin on the same day
     */
    public Correspondence {
        policies = policies.stream()
                .sorted(Comparator.comparing(ReleasePolicy::effective))
                .toList();
        templates = List.copyOf(templates);
        routes = Map.copyOf(routes);
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("litige.messages.release: there is no policy");
        }
        unique(policies.stream().map(ReleasePolicy::effective).toList(), "litige.messages.release");
        unique(templates.stream().map(t -> t.name() + t.from()).toList(), "litige.messages.templates");
    }

    /** The policy in effect that day. */
    public ReleasePolicy releaseOn(LocalDate day) {
        return policies.stream()
                .filter(policy -> !policy.effective().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(policies.getFirst());
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

    private static void unique(List<?> values, String where) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException(where + ": two versions begin on the same day");
        }
    }
}
