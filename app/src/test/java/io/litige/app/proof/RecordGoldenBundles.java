package io.litige.app.proof;

import static io.litige.app.product.Answer.done;

import io.litige.api.proof.SigningKey;
import io.litige.api.proof.VerifierKey;
import io.litige.app.Database;
import io.litige.app.Wait;
import io.litige.app.product.Exporting;
import io.litige.witness.Witness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the bundles of a new directory below {@code golden/bundles}, as docs/proof.md says when. Its name keeps it out of
 * every ordinary run: {@code mvn test -Dtest=RecordGoldenBundles}.
 */
class RecordGoldenBundles {
    private static final String ORIGIN = "notary.localhost/disputes/1";
    private static final byte[] PIECE = "%PDF-1.7 bon de livraison n° 7".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @TempDir
    Path seen;

    @Test
    void forACourtAPersonAndAThirdPartyAndAProof() throws Exception {
        try (var product = new SealedProduct(Database.fresh())) {
            product.live(1, 1);
            var dispute = withExhibit(product);
            var exporting = new Exporting(product.litige::as);
            keep("court", exporting.zip(dispute, "COURT"), "log " + product.key() + "\n");
            keep("data-subject", exporting.zip(dispute, "DATA_SUBJECT"), "log " + product.key() + "\n");
            var at = exporting.ask(
                    dispute, "THIRD_PARTY", ",\"redactions\":[{\"sequence\":2,\"reason\":\"THIRD_PERSON\"}]");
            keep("third-party", product.legal().bytes(at + "/file"), "log " + product.key() + "\n");
            keep("proof", product.legal().bytes(dispute + "/proof"), "log " + product.key() + "\n");
        }
    }

    @Test
    void withAWitnessAndATimeStamp() throws Exception {
        var pem = Files.writeString(
                Files.createDirectories(data.resolve("keys")).resolve("notary.pem"), SigningKey.newPem());
        var log =
                SigningKey.ofPem(ORIGIN, VerifierKey.LOG, Files.readString(pem)).verifier();
        try (var authority = new TestAuthority(Files.createDirectories(data.resolve("tsa")));
                var witness = Witness.start(
                        seen,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        "audit.example.org/w1",
                        List.of(log),
                        Clock.systemUTC());
                var product = new SealedProduct(
                        Database.fresh(),
                        "litige.data-directory=" + data,
                        "litige.proof.anchors.witnesses[0].url=http://127.0.0.1:" + witness.port(),
                        "litige.proof.anchors.witnesses[0].key=" + witness.key(),
                        "litige.proof.anchors.every=50ms",
                        "litige.proof.anchors.timestamp.url=" + authority.url(),
                        "litige.proof.anchors.timestamp.certificate=" + authority.above(),
                        "litige.proof.anchors.timestamp.every=1d",
                        "litige.proof.anchors.timestamp.again=100ms")) {
            product.live(1, 1);
            var zip = new Exporting(product.litige::as).zip(withExhibit(product), "COURT");
            var tsa = TimestampCertificates.lines(TimestampCertificates.read(authority.above()));
            keep("anchored", zip, "log " + log + "\nwitness " + witness.key() + "\n" + tsa);
        }
    }

    @Test
    void whileTwoKeysSignAndAfterTheFirstIsRetired() throws Exception {
        var pem = Files.writeString(data.resolve("next.pem"), SigningKey.newPem());
        var next =
                SigningKey.ofPem(ORIGIN, VerifierKey.LOG, Files.readString(pem)).verifier();
        var product = new SealedProduct(Database.fresh(), "litige.data-directory=" + data);
        product.live(1, 1);
        var old = product.key();
        product.close();
        product.litige = start(product, pem, "30d");
        Wait.until(
                "both sign",
                () -> next.verifies(new LogTable(product.superuser).checkpoint().orElseThrow()));
        keep(
                "rotating-proof",
                product.legal().bytes("/disputes/" + product.disputes.getFirst() + "/proof"),
                "log " + old + "\n");
        product.close();
        product.litige = start(product, pem, "0s");
        Wait.until("the older one is retired", () -> product.key().equals(next.toString()));
        product.say(product.disputes.getFirst(), 1);
        var zip = new Exporting(product.litige::as).zip("/disputes/" + product.disputes.getFirst(), "DATA_SUBJECT");
        keep("rotated", zip, "log " + next + "\n");
        product.close();
    }

    private io.litige.app.product.ProductInside start(SealedProduct product, Path pem, String overlap) {
        return SealedProduct.start(
                product.access,
                List.of(),
                "litige.data-directory=" + data,
                "litige.proof.rotation.key=" + pem,
                "litige.proof.rotation.overlap=" + overlap);
    }

    private static String withExhibit(SealedProduct product) {
        var dispute = "/disputes/" + product.disputes.getFirst();
        done(product.litige
                .as("demo-agent")
                .upload(
                        dispute + "/evidence",
                        "bon.pdf",
                        PIECE,
                        "type",
                        "DELIVERY_NOTE",
                        "source",
                        "CARRIER",
                        "occurredAt",
                        "2026-03-02T09:00:00Z"));
        return dispute;
    }

    private static void keep(String name, byte[] zip, String keys) throws IOException {
        var directory = Files.createDirectories(GoldenBundleTest.NEWEST);
        Files.write(directory.resolve(name + ".zip"), zip);
        Files.writeString(directory.resolve(name + ".keys"), keys);
    }
}
