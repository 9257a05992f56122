package io.litige.app.proof;

import io.litige.api.proof.Malformed;
import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.PrivateFiles;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secret key of the log: a PEM file that never lies in a database, made at the first start when none is named. */
final class NotaryKey {
    private NotaryKey() {}

    static LogKeys load(ProofProperties properties, DataDirectory directory) {
        var next = properties.rotation().key();
        return new LogKeys(own(properties, directory), next == null ? null : read(properties, next));
    }

    private static SigningKey own(ProofProperties properties, DataDirectory directory) {
        Path file = properties.key() == null ? directory.keys().resolve("notary.pem") : properties.key();
        try {
            if (properties.key() == null && !Files.exists(file)) {
                PrivateFiles.create(file, SigningKey.newPem().getBytes(StandardCharsets.US_ASCII));
            }
            return read(properties, file);
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    private static SigningKey read(ProofProperties properties, Path file) {
        try {
            return SigningKey.ofPem(
                    properties.origin(), VerifierKey.LOG, Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | Malformed e) {
            throw wrong(e);
        }
    }

    private static StartupRefused wrong(Exception e) {
        return new StartupRefused(
                "The key of the proof log cannot be read: " + e.getMessage(),
                "Give litige.proof.key, and litige.proof.rotation.key if it is set, a PEM file made by openssl genpkey"
                        + " -algorithm ed25519, readable by its owner.",
                e);
    }
}
