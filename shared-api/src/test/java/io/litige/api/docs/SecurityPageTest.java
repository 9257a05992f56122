package io.litige.api.docs;

import static java.util.stream.Collectors.joining;

import io.litige.api.access.Action;
import io.litige.api.value.Role;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} shows who may do what exactly as {@link Action} says. */
class SecurityPageTest {
    @Test
    void theTableOfRolesAndActionsFollowsFromTheCode() {
        var head = "| Role | "
                + Arrays.stream(Action.values()).map(this::words).collect(joining(" | "))
                + " |\n|---|"
                + ":-:|".repeat(Action.values().length)
                + "\n";
        Page.of("docs/security.md")
                .mustHave(Arrays.stream(Role.values()).map(this::line).collect(joining("", head, "")));
    }

    private String line(Role role) {
        return "| " + words(role) + " | "
                + Arrays.stream(Action.values())
                        .map(action -> action.roles().contains(role) ? "✓" : "·")
                        .collect(joining(" | "))
                + " |\n";
    }

    private String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
