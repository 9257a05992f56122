package io.litige.app.proof;

import static io.litige.app.proof.VerifyTest.SHELL;
import static io.litige.app.proof.VerifyTest.run;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.litige.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was handed out by earlier versions verifies for as long as somebody keeps it; docs/proof.md says what lies here. */
class GoldenBundleTest {
    private static final Path ALL = Path.of("src/test/resources/golden/bundles");

    /** Where {@link RecordGoldenBundles} writes. */
    static final Path NEWEST = ALL.resolve("v1");

    static Stream<Path> bundles() throws IOException {
        try (var files = Files.walk(ALL)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    @Test
    void thereIsOneOfEveryKind() throws IOException {
        assertThat(bundles().map(file -> ALL.relativize(file).toString().replace('\\', '/')))
                .contains(
                        "v1/anchored.zip",
                        "v1/court.zip",
                        "v1/data-subject.zip",
                        "v1/proof.zip",
                        "v1/rotated.zip",
                        "v1/rotating-proof.zip",
                        "v1/third-party.zip");
    }

    @Tag("requirement-52")
    @ParameterizedTest
    @MethodSource("bundles")
    void itVerifiesAndNoFileOfItCanBeChanged(Path bundle) throws IOException {
        var files = files(bundle);
        var directory = SealedProduct.written(files);
        var keys = keys(bundle).toString();
        says(bundle, Verify.check(directory, keys));
        for (var file : files.entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.write(path, flipped(file.getValue()));
            assertThat(VerifyTest.verdict(directory, keys))
                    .as("a byte of " + file.getKey())
                    .isNotEmpty();
            Files.write(path, file.getValue());
        }
        assertThat(VerifyTest.verdict(directory, stranger(bundle))).isNotEmpty();
    }

    @Tag("requirement-52")
    @ParameterizedTest
    @MethodSource("bundles")
    void theVerifierForTheShellAgrees(Path bundle) throws Exception {
        assumeThat(VerifyTest.present("openssl")).isTrue();
        var files = files(bundle);
        var directory = SealedProduct.written(files);
        var keys = keys(bundle).toAbsolutePath().toString();
        var good = run("sh", SHELL.toString(), directory.toString(), keys);
        assertThat(good.code()).as(good.text()).isZero();
        says(bundle, good.text().lines().toList());
        var name = files.keySet().stream()
                .filter(file -> file.endsWith("events/000001.leaf"))
                .findFirst()
                .orElseThrow();
        Files.write(directory.resolve(name), flipped(requireNonNull(files.get(name))));
        var refused = run("sh", SHELL.toString(), directory.toString(), keys);
        assertThat(refused.text()).startsWith("FAILED: ");
        assertThat(refused.code()).isEqualTo(1);
    }

    private static void says(Path bundle, List<String> said) {
        var name = name(bundle);
        assertThat(said.getFirst()).startsWith("OK dispute/").contains("unaltered and complete");
        assertThat(String.join("\n", said))
                .contains(
                        switch (name) {
                            case "anchored" -> List.of("Seen by audit.example.org/w1 at ", "Stamped at ");
                            case "proof", "rotating-proof" -> List.of("Anchoring: none");
                            case "rotated" -> List.of("profile data-subject", "Anchoring: none");
                            case "third-party" -> List.of("profile third-party, withheld events: 2");
                            default -> List.of("profile " + name + ", withheld events: -", "Anchoring: none");
                        });
    }

    /** The keys of a bundle of another log. */
    private static String stranger(Path bundle) throws IOException {
        var other = bundle.resolveSibling(name(bundle).equals("anchored") ? "court.keys" : "anchored.keys");
        return Files.readString(other);
    }

    private static Map<String, byte[]> files(Path bundle) throws IOException {
        var zip = Files.readAllBytes(bundle);
        return name(bundle).endsWith("proof")
                ? SealedProduct.unpacked(zip)
                : io.litige.app.product.Exporting.unpacked(zip);
    }

    private static Path keys(Path bundle) {
        return bundle.resolveSibling(name(bundle) + ".keys");
    }

    private static String name(Path bundle) {
        return bundle.getFileName().toString().replace(".zip", "");
    }

    private static byte[] flipped(byte[] content) {
        var flipped = content.clone();
        flipped[content.length / 2] ^= 1;
        return flipped;
    }
}
