package io.litige.app.security;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff directory: who serves which team's queue. */
@RestController
@Tag(name = "Staff")
class StaffController {
    private final StaffTable table;
    private final StaffDirectory directory;
    private final Clock clock;

    StaffController(StaffTable table, StaffDirectory directory, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.clock = clock;
    }

    /** One page of the directory, ordered by agent id. */
    @Operation(operationId = "listStaff", summary = "Who serves which team.")
    @GetMapping("/staff")
    StaffPage staff(
            Actor actor,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        requireAdministrator(actor);
        return new StaffPage(table.page(after, limit));
    }

    /** Enters a member of staff, or replaces the entry. */
    @Operation(operationId = "putStaff", summary = "Enters a member of staff, or replaces the entry.")
    @PutMapping("/staff/{agentId}")
    StaffMember put(Actor actor, @PathVariable AgentId agentId, @RequestBody @Valid StaffEntry entry) {
        requireAdministrator(actor);
        table.put(agentId, entry.displayName(), entry.teams(), clock.instant());
        directory.forget(List.of(agentId));
        return table.find(agentId).orElseThrow();
    }

    private static void requireAdministrator(Actor actor) {
        Access.demand(actor, Action.ADMINISTER);
    }

    /** Members of staff in order of agent id; ask for the next page with the last one's id as {@code after}. */
    record StaffPage(List<StaffMember> staff) {}

    /**
     * @param displayName how colleagues see this member
     * @param teams codes of the teams
     */
    record StaffEntry(
            @Size(max = 300) @Nullable String displayName,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String> teams) {}
}
