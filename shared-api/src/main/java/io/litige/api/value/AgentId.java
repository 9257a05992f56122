package io.litige.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Pseudonym of a member of staff or of a technical client: 1 to 64 characters of {@code [A-Za-z0-9._-]}, never a name or an e-mail address. */
public record AgentId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Acts that no person took: imports in the background, deadlines. */
    public static final AgentId SYSTEM = new AgentId("system");

    public AgentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("agent id must match " + FORM);
        }
    }

    @JsonCreator
    public static AgentId of(String text) {
        return new AgentId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
