package io.litige.app.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.litige.api.proof.Hash;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time stamping authority that does as it is told, wrongly too. */
final class TestAuthority implements AutoCloseable {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final X500Name NAME = new X500Name("CN=Time of the test");

    /** What it does. */
    enum Manner {
        RIGHT,
        WRONG_NONCE,
        WRONG_IMPRINT,
        OTHER_CERTIFICATE,
        NO_PURPOSE,
        REFUSING,
        BABBLING,
        DOWN
    }

    private final HttpServer server;
    private final KeyPair issuerKeys = keys();
    private final KeyPair keys = keys();
    private final KeyPair strangerKeys = keys();
    private final X509Certificate issued;
    private final X509Certificate stranger;
    private final X509Certificate withoutPurpose;
    private final Path own;
    private final Path above;
    private volatile Manner manner = Manner.RIGHT;
    private volatile long serial = 1;

    TestAuthority(Path directory) throws Exception {
        issued = certificate("CN=Issuer", keys, issuerKeys, false, true);
        stranger = certificate("CN=Stranger", strangerKeys, strangerKeys, false, true);
        withoutPurpose = certificate("CN=Issuer", keys, issuerKeys, false, false);
        own = pem(directory.resolve("authority.pem"), issued);
        above = pem(directory.resolve("issuer.pem"), certificate("CN=Issuer", issuerKeys, issuerKeys, true, false));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void does(Manner next) {
        manner = next;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa";
    }

    /** Its own certificate. */
    Path own() {
        return own;
    }

    /** That of whoever has issued it. */
    Path above() {
        return above;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (manner == Manner.DOWN) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var answer = manner == Manner.BABBLING
                    ? new byte[] {0x30, 0x03, 0x02, 0x01, 0x00}
                    : answer(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] answer(TimeStampRequest asked) throws Exception {
        var doing = manner;
        var request = doing == Manner.WRONG_NONCE
                ? request(asked.getMessageImprintDigest(), asked.getNonce().add(BigInteger.ONE))
                : doing == Manner.WRONG_IMPRINT
                        ? request(Hash.of(new byte[] {7}).bytes(), asked.getNonce())
                        : asked;
        var by = doing == Manner.OTHER_CERTIFICATE ? stranger : issued;
        var tokens = new TimeStampTokenGenerator(
                signer(by, null),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(by)));
        var responses = new TimeStampResponseGenerator(
                tokens, doing == Manner.REFUSING ? java.util.Set.of(TSPAlgorithms.SHA512) : TSPAlgorithms.ALLOWED);
        var now = java.util.Date.from(Instant.now());
        if (doing == Manner.NO_PURPOSE) {
            return withoutPurpose(tokens.generate(request, BigInteger.valueOf(serial++), now));
        }
        return responses.generate(request, BigInteger.valueOf(serial++), now).getEncoded();
    }

    /** The same statement, rightly signed by a certificate that was made for something else. */
    private byte[] withoutPurpose(TimeStampToken token) throws Exception {
        var said = new CMSSignedDataGenerator();
        said.addSignerInfoGenerator(signer(
                withoutPurpose,
                new AttributeTable(new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(new SigningCertificateV2(new ESSCertIDv2(
                                Hash.of(withoutPurpose.getEncoded()).bytes())))))));
        said.addCertificates(new JcaCertStore(List.of(withoutPurpose)));
        var signed = said.generate(
                new CMSProcessableByteArray(
                        PKCSObjectIdentifiers.id_ct_TSTInfo,
                        token.getTimeStampInfo().getEncoded()),
                true);
        return new org.bouncycastle.asn1.tsp.TimeStampResp(
                        new org.bouncycastle.asn1.cmp.PKIStatusInfo(org.bouncycastle.asn1.cmp.PKIStatus.granted),
                        signed.toASN1Structure())
                .getEncoded("DER");
    }

    private SignerInfoGenerator signer(X509Certificate by, @org.jspecify.annotations.Nullable AttributeTable attributes)
            throws Exception {
        var builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        if (attributes != null) {
            builder.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes));
        }
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                        .build((by.equals(stranger) ? strangerKeys : keys).getPrivate()),
                by);
    }

    private static TimeStampRequest request(byte[] imprint, BigInteger nonce) throws TSPException {
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        return requests.generate(TSPAlgorithms.SHA256, imprint, nonce);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String by, KeyPair whose, KeyPair signer, boolean authority, boolean stamps) throws Exception {
        var subject = whose == signer ? new X500Name(by) : NAME;
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(by),
                BigInteger.valueOf(Math.abs(new java.security.SecureRandom().nextLong()) + 1),
                java.util.Date.from(Instant.now().minus(Duration.ofDays(1))),
                java.util.Date.from(Instant.now().plus(Duration.ofDays(30))),
                subject,
                whose.getPublic());
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        }
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path file, X509Certificate certificate) {
        try {
            var text = new StringWriter();
            try (var pem = new JcaPEMWriter(text)) {
                pem.writeObject(certificate);
            }
            return Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
