package io.litige.app.wiring;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of the embedded database's five roles, random, made at the first start and kept in a private file. */
record EmbeddedCredentials(String superuser, String owner, String app, String keyvault, String notary) {
    private static final String[] ROLES = {"superuser", "owner", "app", "keyvault", "notary"};
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
        if (stored.getProperty("notary") == null) {
            // Made by a version that had four roles.
            stored.setProperty("notary", password());
            Path completed = PrivateFiles.temporary(file);
            Files.write(completed, written(stored));
            Files.move(completed, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return new EmbeddedCredentials(
                stored.getProperty("superuser"),
                stored.getProperty("owner"),
                stored.getProperty("app"),
                stored.getProperty("keyvault"),
                stored.getProperty("notary"));
    }

    private static byte[] generated() throws IOException {
        var made = new Properties();
        for (var role : ROLES) {
            made.setProperty(role, password());
        }
        return written(made);
    }

    private static String password() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] written(Properties passwords) throws IOException {
        var text = new StringWriter();
        passwords.store(text, "Roles of the embedded database");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Never the passwords. */
    @Override
    public String toString() {
        return "EmbeddedCredentials";
    }
}
