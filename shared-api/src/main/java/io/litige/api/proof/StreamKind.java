package io.litige.api.proof;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a sequence of events is called in the log. Their order is stored: a new one comes last. */
public enum StreamKind {
    DISPUTE,
    LEGAL,
    EXPORT,
    PRIVACY;

    private static final Pattern NAME = Pattern.compile("[a-z]+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public String of(UUID id) {
        return name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
    }

    static boolean isStream(String name) {
        return NAME.matcher(name).matches();
    }

    /** Where it stands among all streams: they are sorted by this. */
    public static Hash key(String stream) {
        return Hash.of(("dlog/k/v1\n" + stream).getBytes(StandardCharsets.US_ASCII));
    }
}
