package io.litige.app.proof;

import static io.litige.app.proof.VerifyTest.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.litige.api.proof.Hash;
import io.litige.app.Scratch;
import io.litige.app.product.Exporting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/proof.md shows can be done, and its examples are right. */
class ProofPageTest {
    private static final Path PAGE = Path.of("../docs/proof.md");
    private static final String STREAM = "dispute/8e03978e-40d5-43e8-bc93-6894a57f9324";
    private static final String DISCLOSURE = "WyJzYWx0IiwiL3RleHQiLCJoZWxsbyJd";

    /** Signed by the log alone, by a witness, too, and by two keys of one log. */
    @ParameterizedTest
    @ValueSource(strings = {"court", "anchored", "rotating-proof"})
    void theSignatureOfACheckpointIsCheckedByHand(String bundle) throws Exception {
        assumeThat(VerifyTest.present("openssl")).isTrue();
        var zip = Files.readAllBytes(GoldenBundleTest.NEWEST.resolve(bundle + ".zip"));
        var files = bundle.endsWith("proof") ? SealedProduct.unpacked(zip) : Exporting.unpacked(zip);
        var name = bundle.endsWith("proof") ? "proofs/checkpoint" : "data/proofs/checkpoint";
        var directory = Scratch.directory("page");
        var checkpoint = Files.createDirectories(directory.resolve("proofs")).resolve("checkpoint");
        Files.write(checkpoint, requireNonNull(files.get(name)));
        var key = Files.readString(GoldenBundleTest.NEWEST.resolve(bundle + ".keys"))
                .lines()
                .findFirst()
                .orElseThrow();
        var script = directory.resolve("page.sh");
        Files.writeString(
                script, "set -e\ncd " + directory + "\nVKEY='" + key.substring("log ".length()) + "'\n" + commands());
        assertThat(run("sh", script.toString()).text()).contains("Signature Verified Successfully");
        Files.writeString(checkpoint, Files.readString(checkpoint).replaceFirst("\n(\\d)", "\n1$1"));
        assertThat(run("sh", script.toString()).code()).isNotZero();
    }

    @Test
    void itsExamplesAreRight() throws IOException {
        var key = Hash.of(("dlog/k/v1\n" + STREAM).getBytes(UTF_8)).hex();
        var commitment = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hash.of(DISCLOSURE.getBytes(UTF_8)).bytes());
        assertThat(Files.readString(PAGE))
                .contains(
                        "the stream `" + STREAM + "` has the key\n`" + key + "` and the bucket "
                                + Integer.parseInt(key.substring(0, 4), 16),
                        "`dlog/leaf/v1` has the hash\n`"
                                + Hash.leaf("dlog/leaf/v1\n".getBytes(UTF_8)).hex() + "`",
                        "`" + DISCLOSURE + "`, which says `"
                                + new String(Base64.getUrlDecoder().decode(DISCLOSURE), UTF_8)
                                + "`, the commitment\n`" + commitment + "`");
    }

    private static String commands() throws IOException {
        var page = Files.readString(PAGE);
        var before = "By hand, the signature of a checkpoint:\n\n```shell\n";
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
