package io.litige.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCredentialsTest {
    private static final String ADDRESS = "http://127.0.0.1:8080/oauth2/token";

    @TempDir
    Path folder;

    @Test
    void everyUserHasASecretOfItsOwnThatStaysBetweenStarts() {
        var file = folder.resolve("DEMO-CREDENTIALS.txt");
        var first = DemoCredentials.readOrCreate(file, ADDRESS);
        assertThat(first).hasSize(DemoUser.values().length);
        assertThat(new HashSet<>(first.values())).hasSameSizeAs(first.values());
        assertThat(DemoCredentials.readOrCreate(file, ADDRESS)).isEqualTo(first);
    }

    @Test
    void onlyTheOwnerMayReadThemAndACommentShowsHow() throws IOException {
        var file = folder.resolve("DEMO-CREDENTIALS.txt");
        var secrets = DemoCredentials.readOrCreate(file, ADDRESS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains("\ndemo-agent " + secrets.get("demo-agent") + "\n")
                .contains("curl -s -u demo-agent:" + secrets.get("demo-agent") + " -d grant_type=client_credentials "
                        + ADDRESS);
    }

    @Test
    void aUserMissingInTheFileIsAddedAndTheOthersStay() throws IOException {
        var file = folder.resolve("DEMO-CREDENTIALS.txt");
        Files.writeString(file, "demo-agent kept\n");
        assertThat(DemoCredentials.readOrCreate(file, ADDRESS))
                .containsEntry("demo-agent", "kept")
                .containsKey("demo-legal");
        assertThat(DemoCredentials.readOrCreate(file, ADDRESS)).containsEntry("demo-agent", "kept");
    }

    @Test
    void theSigningKeyStaysBetweenStarts() {
        var file = folder.resolve("token-signing.jwk");
        assertThat(SigningKey.readOrCreate(file).toJSONString())
                .isEqualTo(SigningKey.readOrCreate(file).toJSONString());
    }
}
