package io.litige.app.security;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Random secrets of the demo's users, made at first start and kept in a file only its owner may read. */
final class DemoCredentials {
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DemoCredentials() {}

    /**
     * Secrets by client id; secrets missing in an existing file are added to it.
     *
     * @param tokenAddress where a token is fetched, for the example in the file
     */
    static Map<String, String> readOrCreate(Path file, String tokenAddress) {
        var secrets = parse(PrivateFile.readOrCreate(file, () -> format(withMissing(Map.of()), tokenAddress)));
        var all = withMissing(secrets);
        if (!all.keySet().equals(secrets.keySet())) {
            PrivateFile.replace(file, format(all, tokenAddress));
        }
        return all;
    }

    private static Map<String, String> withMissing(Map<String, String> known) {
        var all = new LinkedHashMap<>(known);
        Arrays.stream(DemoUser.values()).forEach(user -> all.computeIfAbsent(user.id(), id -> secret()));
        return all;
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> b, LinkedHashMap::new));
    }

    private static String format(Map<String, String> secrets, String tokenAddress) {
        var example = DemoUser.AGENT.id();
        return secrets.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining(
                        "",
                        "# Users of the demo and their secrets. A token for one of them, good for an hour:\n"
                                + "# curl -s -u %s:%s -d grant_type=client_credentials %s\n"
                                        .formatted(example, secrets.get(example), tokenAddress),
                        ""));
    }
}
