package io.litige.app.s3;

import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Speaks to S3-compatible stores; its classes are loaded where a bucket is configured, and nowhere else. */
public final class S3 {
    private static final int SERVER_ERROR = 500;

    private S3() {}

    /**
     * @param setting name of the settings, such as {@code litige.evidence.s3}
     * @param patience for one request with all its repetitions
     * @throws StartupRefused when one is missing or wrong
     */
    public static S3Client client(Bucket bucket, String setting, Duration patience) {
        require(bucket.bucket(), setting, "bucket");
        require(bucket.region(), setting, "region");
        var builder = S3Client.builder()
                .region(Region.of(bucket.region()))
                .forcePathStyle(bucket.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
                .overrideConfiguration(override -> override.apiCallTimeout(patience));
        if (!bucket.endpoint().isBlank()) {
            builder.endpointOverride(endpoint(bucket.endpoint(), setting));
        }
        var key = bucket.accessKey();
        var secret = bucket.secretKey();
        if (key != null && secret != null) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)));
        } else if (key != null || secret != null) {
            throw new StartupRefused(
                    "Only one of " + setting + ".access-key and secret-key is set.",
                    "Set both, or none to take what the machine is given.");
        }
        return builder.build();
    }

    private static void require(String value, String setting, String name) {
        if (value.isBlank()) {
            throw new StartupRefused(
                    "A bucket of an S3-compatible store is to be used, and " + setting + "." + name + " is not set.",
                    "Set it, or leave the bucket out.");
        }
    }

    private static URI endpoint(String text, String setting) {
        try {
            var uri = URI.create(text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(text, setting);
        }
        throw wrong(text, setting);
    }

    private static StartupRefused wrong(String text, String setting) {
        return new StartupRefused(
                setting + ".endpoint is no address: " + text, "Set it as https://host or https://host:port.");
    }

    /** Without what the store says: it may name accounts. */
    public static IOException failed(String what, SdkException cause) {
        int status = cause instanceof S3Exception s3 ? s3.statusCode() : 0;
        return new IOException("the store answers " + (status == 0 ? "nothing" : status) + " for " + what, cause);
    }

    /** Whether the store has understood and says no; silence, and failures of its own, pass. */
    public static boolean refuses(SdkException failure) {
        return failure instanceof S3Exception s3 && s3.statusCode() < SERVER_ERROR;
    }

    /** In base64, as it is sent ahead: not every store reads what follows a body, nor says what it has computed. */
    public static String sha256(InputStream content) throws IOException {
        try (var hashed = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
