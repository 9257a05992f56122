package io.litige.app.wiring;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of the embedded database's four roles, random, made at the first start and kept in a private file. */
record EmbeddedCredentials(String superuser, String owner, String app, String keyvault) {
    private static final int BYTES = 24;

    static EmbeddedCredentials of(DataDirectory directory) throws IOException {
        Path file = directory.keys().resolve("database.properties");
        if (!Files.exists(file)) {
            if (Files.exists(directory.postgres().resolve("PG_VERSION"))) {
                throw new StartupRefused(
                        file + " is missing, but the database it opens exists",
                        "Restore that file from a backup, or start with another litige.data-directory.");
            }
            PrivateFiles.create(file, generated());
        }
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new EmbeddedCredentials(
                stored.getProperty("superuser"),
                stored.getProperty("owner"),
                stored.getProperty("app"),
                stored.getProperty("keyvault"));
    }

    private static byte[] generated() throws IOException {
        var random = new SecureRandom();
        var made = new Properties();
        for (var role : new String[] {"superuser", "owner", "app", "keyvault"}) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        var text = new StringWriter();
        made.store(text, "Roles of the embedded database");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Never the passwords. */
    @Override
    public String toString() {
        return "EmbeddedCredentials";
    }
}
