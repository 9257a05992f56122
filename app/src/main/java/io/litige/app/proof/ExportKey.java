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

/**
 * The key that signs export notes. It is another than the log's, which whoever makes exports never holds; the log admits
 * it by a leaf.
 */
final class ExportKey {
    private ExportKey() {}

    static SigningKey load(ProofProperties properties, DataDirectory directory) {
        var file = directory.keys().resolve("export.pem");
        try {
            if (!Files.exists(file)) {
                PrivateFiles.create(file, SigningKey.newPem().getBytes(StandardCharsets.US_ASCII));
            }
            return SigningKey.ofPem(
                    properties.origin() + "/export",
                    VerifierKey.LOG,
                    Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | Malformed e) {
            throw new StartupRefused(
                    "The key of exports cannot be read: " + e.getMessage(),
                    "Restore data/keys/export.pem, or remove it: another is made and admitted.",
                    e);
        }
    }
}
