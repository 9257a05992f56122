package io.litige.command.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Every version of the palette of gestures, in any order.
 *
 * @param versions of which the one in effect on a day counts; before the first, the first
 */
@ConfigurationProperties("litige.palette")
public record Palettes(List<Palette> versions) {
    public Palettes {
        versions = Versioned.sorted(versions, "litige.palette.versions");
    }

    /** The version in effect on that day. */
    public Palette on(LocalDate day) {
        return Versioned.on(versions, day);
    }
}
