package io.litige.api.access;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person or a technical client, as the token and the staff directory say. A payload never says who acts.
 *
 * @param teams from the directory, not from the token: a change counts from the next request on
 * @param mandate what the actor may grant per act, now
 * @param reading disputes of others to which the actor took access, for a while and with a reason
 */
public record Actor(AgentId id, Set<Role> roles, Set<String> teams, Mandate mandate, Set<DisputeId> reading) {
    /** Acts no person took. Its mandate is nothing at all. */
    public static final Actor SYSTEM =
            new Actor(AgentId.SYSTEM, Set.of(Role.SYSTEM), Set.of(), new Mandate(Money.euros("0.00"), "none"));

    private static final String ID = "actor";
    private static final String ROLES = "roles";
    private static final String TEAMS = "teams";
    private static final String LIMIT = "limit";
    private static final String CURRENCY = "limitCurrency";
    private static final String VERSION = "mandate";
    private static final String LIMITED = "limited";
    private static final String PER_DISPUTE = "limitPerDispute";
    private static final String PER_CUSTOMER = "limitPerCustomer";
    private static final String PER_MONTH = "limitPerMonth";
    private static final String READING = "reading";

    public Actor {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        reading = Set.copyOf(reading);
    }

    /** Took access to nothing. */
    public Actor(AgentId id, Set<Role> roles, Set<String> teams, Mandate mandate) {
        this(id, roles, teams, mandate, Set.of());
    }

    /** The same, with access to one more dispute, to be read. */
    public Actor reading(DisputeId dispute) {
        return new Actor(id, roles, teams, mandate, Set.of(dispute));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    /** As message metadata: plain text and lists only, which every serializer and store keeps. */
    public Map<String, Object> toMetadata() {
        var data = new LinkedHashMap<String, Object>();
        data.put(ID, id.value());
        data.put(ROLES, roles.stream().map(Role::name).sorted().toList());
        data.put(TEAMS, teams.stream().sorted().toList());
        data.put(LIMIT, mandate.limit().amount().toPlainString());
        data.put(CURRENCY, mandate.limit().currency());
        data.put(VERSION, mandate.version());
        if (!reading.isEmpty()) {
            data.put(READING, reading.stream().map(DisputeId::toString).sorted().toList());
        }
        var limits = mandate.limits();
        if (limits != null) {
            data.put(LIMITED, "yes");
            put(data, PER_DISPUTE, limits.perDispute());
            put(data, PER_CUSTOMER, limits.perCustomer());
            put(data, PER_MONTH, limits.perGrantorMonth());
        }
        return data;
    }

    /**
     * @throws IllegalArgumentException when the metadata names no actor: a message without one must not be handled
     */
    public static Actor fromMetadata(Map<String, ?> data) {
        if (!data.containsKey(ID)) {
            throw new IllegalArgumentException("the message names no actor");
        }
        return new Actor(
                AgentId.of(text(data, ID)),
                texts(data, ROLES).stream().map(Role::valueOf).collect(Collectors.toSet()),
                Set.copyOf(texts(data, TEAMS)),
                new Mandate(Money.of(text(data, LIMIT), text(data, CURRENCY)), text(data, VERSION), limits(data)),
                texts(data, READING).stream()
                        .map(id -> new DisputeId(UUID.fromString(id)))
                        .collect(Collectors.toSet()));
    }

    private static @Nullable MandateLimits limits(Map<String, ?> data) {
        return data.containsKey(LIMITED)
                ? new MandateLimits(money(data, PER_DISPUTE), money(data, PER_CUSTOMER), money(data, PER_MONTH))
                : null;
    }

    /** Limits are in the currency of the mandate. */
    private static @Nullable Money money(Map<String, ?> data, String name) {
        return data.containsKey(name) ? Money.of(text(data, name), text(data, CURRENCY)) : null;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Money limit) {
        if (limit != null) {
            data.put(name, limit.amount().toPlainString());
        }
    }

    private static String text(Map<String, ?> data, String name) {
        return String.valueOf(data.get(name));
    }

    private static List<String> texts(Map<String, ?> data, String name) {
        return data.get(name) instanceof Iterable<?> values
                ? java.util.stream.StreamSupport.stream(values.spliterator(), false)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }
}
