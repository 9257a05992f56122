package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.app.wiring.StartupRefused;
import io.litige.verify.Verify;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks a time stamping authority (RFC 3161) to stamp the text of a checkpoint. What it answers is taken from a stranger:
 * the nonce, the text, the purpose of its certificate and who that is from are checked before anything is kept.
 */
final class TimestampClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int NONCE_BITS = 64;
    private static final String POLICY = "[0-2](\\.(0|[1-9][0-9]{0,9})){1,32}";

    private final URI address;
    private final List<X509Certificate> trusted;
    private final TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    private final SecureRandom random = new SecureRandom();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private TimestampClient(ProofProperties.Timestamp settings, List<X509Certificate> trusted) {
        this.address = URI.create(String.valueOf(settings.url()));
        this.trusted = trusted;
        requests.setCertReq(true);
        if (settings.policy() != null) {
            requests.setReqPolicy(new ASN1ObjectIdentifier(settings.policy()));
        }
    }

    /** @throws StartupRefused when it is not fully and rightly said who the authority is */
    static TimestampClient of(ProofProperties.Timestamp settings) {
        var policy = settings.policy();
        if (!String.valueOf(settings.url()).matches("https?://[^/?#]+(/[^#]*)?")) {
            throw TimestampCertificates.wrong("it needs an http(s) url", null);
        }
        if (policy != null && !policy.matches(POLICY)) {
            throw TimestampCertificates.wrong("its policy is no object identifier such as 1.3.6.1.4.1.4146.2.3", null);
        }
        return new TimestampClient(settings, TimestampCertificates.read(settings.certificate()));
    }

    /**
     * The checkpoint's text, stamped.
     *
     * @throws IOException when there is no answer, or none that may be kept
     */
    Timestamp stamp(Checkpoint checkpoint) throws IOException {
        var text = checkpoint.text();
        try {
            var request = requests.generate(
                    TSPAlgorithms.SHA256,
                    Hash.of(text.getBytes(StandardCharsets.UTF_8)).bytes(),
                    new BigInteger(NONCE_BITS, random));
            var response = new TimeStampResponse(ask(request));
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("it refuses: status " + response.getStatus() + " " + response.getStatusString());
            }
            checked(token);
            var bytes = response.getEncoded("DER");
            // What the verifier that is given out cannot check is of no use to whoever gets it.
            return new Timestamp(checkpoint.size(), bytes, Verify.stamped(bytes, text, trusted));
        } catch (TSPException | OperatorCreationException | GeneralSecurityException | Verify.Wrong e) {
            throw new IOException("its answer cannot be trusted: " + e.getMessage(), e);
        }
    }

    private byte[] ask(TimeStampRequest request) throws IOException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(ANSWER)
                            .header("Content-Type", "application/timestamp-query")
                            .header("Accept", "application/timestamp-reply")
                            .POST(BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new IOException("it answers " + answer.statusCode() + ", " + bytes.length + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** By a certificate that is made for stamping, and is one of those in the file or from one of them. */
    private void checked(TimeStampToken token)
            throws IOException, TSPException, OperatorCreationException, GeneralSecurityException {
        var sent = new ArrayList<X509Certificate>();
        for (var holder : token.getCertificates().getMatches(null)) {
            sent.add(certificate(holder));
        }
        var all = new ArrayList<>(trusted);
        all.addAll(sent);
        var signer = all.stream()
                .filter(certificate -> token.getSID().match(TimestampCertificates.holder(certificate)))
                .findFirst()
                .orElseThrow(() -> new IOException("it sends no certificate, and it is none of those in the file"));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        if (!trusted.contains(signer)) {
            follows(signer, sent, token.getTimeStampInfo().getGenTime().toInstant());
        }
    }

    private void follows(X509Certificate signer, List<X509Certificate> sent, Instant at)
            throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(signer);
        var parameters = new PKIXBuilderParameters(
                trusted.stream()
                        .map(certificate -> new TrustAnchor(certificate, null))
                        .collect(Collectors.toSet()),
                target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(java.util.Date.from(at));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }
}
