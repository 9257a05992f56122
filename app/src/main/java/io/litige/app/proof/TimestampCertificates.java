package io.litige.app.proof;

import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** The certificates a time stamp is trusted for: the authority's own, or of those that have issued it. */
final class TimestampCertificates {
    private TimestampCertificates() {}

    /**
     * @param file PEM, one certificate or several
     * @throws StartupRefused when there is none
     */
    static List<X509Certificate> read(@Nullable Path file) {
        if (file == null) {
            throw wrong("it needs a file with the authority's certificate", null);
        }
        try (var in = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw wrong("there is no certificate in " + file, null);
            }
            return certificates;
        } catch (IOException | GeneralSecurityException e) {
            throw wrong("its certificate cannot be read: " + e.getMessage(), e);
        }
    }

    /** For verifiers: {@code tsa} and the certificate in base64, a line each. */
    static String lines(List<X509Certificate> certificates) {
        var lines = new StringBuilder();
        for (var certificate : certificates) {
            lines.append("tsa ")
                    .append(Base64.getEncoder().encodeToString(holderBytes(certificate)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static byte[] holderBytes(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateEncodingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    static StartupRefused wrong(String why, @Nullable Exception cause) {
        return new StartupRefused(
                "The time stamping authority in litige.proof.anchors.timestamp is wrong: " + why,
                "Give its url, and a PEM file with its certificate or that of its issuer; or leave the settings out.",
                cause);
    }
}
