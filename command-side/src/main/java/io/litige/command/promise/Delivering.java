package io.litige.command.promise;

import io.litige.api.command.PromiseCommand.MakePromise;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.Role;
import io.litige.command.facts.Checks;
import io.litige.command.facts.Handling;
import java.util.Map;
import java.util.Objects;

/** A promise somebody else delivers: confirmed by that department, on its calendar, with the time it needs (requirement 29). */
final class Delivering {
    private Delivering() {}

    static void check(MakePromise c, Handling handling) {
        var department = Objects.requireNonNull(c.department());
        var deliverer =
                Checks.known(handling.calendar().deliverers(), department, Code.DELIVERER_UNKNOWN, "department");
        var calendar = deliverer.calendar();
        var earliest = calendar.plusWorkingDays(handling.occurredAt(), deliverer.leadDays());
        var dueAt = c.dueAt();
        new Violations()
                .when(
                        c.confirmation() == null || c.confirmation().isBlank(),
                        Code.CONFIRMATION_MISSING,
                        Map.of("department", department, "field", "confirmation"))
                .when(
                        !dueAt.isAfter(handling.occurredAt()),
                        Code.DUE_IN_PAST,
                        Map.of("dueAt", dueAt, "occurredAt", handling.occurredAt()))
                .when(
                        !calendar.isWorkingTime(dueAt),
                        Code.DUE_OUTSIDE_CALENDAR,
                        Map.of(
                                "dueAt", dueAt,
                                "department", department,
                                "nextWorkingTime", calendar.nextWorkingTime(dueAt)))
                .when(
                        dueAt.isBefore(earliest) && !handling.actor().has(Role.SUPERVISOR),
                        Code.PROMISE_UNREALISTIC,
                        Map.of(
                                "department", department,
                                "dueAt", dueAt,
                                "leadDays", deliverer.leadDays(),
                                "earliest", earliest,
                                "allowed", "from " + earliest + " on, or a promise by a " + Role.SUPERVISOR))
                .reject();
    }
}
