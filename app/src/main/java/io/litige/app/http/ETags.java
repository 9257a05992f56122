package io.litige.app.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of a dispute as entity tags: {@code "d12"} is the state after event 12. */
final class ETags {
    private static final Pattern FORM = Pattern.compile("\"d(0|[1-9]\\d{0,17})\"");

    private ETags() {}

    /**
     * The version in an If-Match header; null when there is none.
     *
     * @throws BadRequest on any other form, {@code *} and lists included: a caller decides on one state
     */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        var matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new BadRequest(Fault.IF_MATCH_MALFORMED);
        }
        return Long.valueOf(matcher.group(1));
    }
}
