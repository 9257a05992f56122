package io.litige.app.evidence;

import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Evidence in an S3-compatible store; its client is loaded where that is chosen, and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "litige.evidence.store", havingValue = "s3")
class S3Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(S3Wiring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    ObjectsOnS3 objectStore(StoreProperties properties) {
        var settings = properties.s3();
        require(settings.bucket(), "bucket");
        require(settings.region(), "region");
        var objects = new ObjectsOnS3(
                client(settings),
                settings.bucket(),
                settings.prefix(),
                settings.partSize().toBytes());
        try {
            objects.ping();
        } catch (IOException e) {
            if (e.getCause() instanceof S3Exception) {
                throw new StartupRefused(
                        "The bucket " + settings.bucket() + " cannot be used: " + e.getMessage(),
                        "Check litige.evidence.s3.* and what the key may do.",
                        e);
            }
            LOG.warn("the store of evidence does not answer yet: {}", e.getMessage());
        }
        return objects;
    }

    private static void require(String value, String name) {
        if (value.isBlank()) {
            throw new StartupRefused(
                    "Evidence is to lie in an S3-compatible store, and litige.evidence.s3." + name + " is not set.",
                    "Set it, or litige.evidence.store=disk.");
        }
    }

    private static S3Client client(StoreProperties.S3 settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
                .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE));
        if (!settings.endpoint().isBlank()) {
            builder.endpointOverride(endpoint(settings.endpoint()));
        }
        var key = settings.accessKey();
        var secret = settings.secretKey();
        if (key != null && secret != null) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)));
        } else if (key != null || secret != null) {
            throw new StartupRefused(
                    "Only one of litige.evidence.s3.access-key and secret-key is set.",
                    "Set both, or none to take what the machine is given.");
        }
        return builder.build();
    }

    private static URI endpoint(String text) {
        try {
            var uri = URI.create(text);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("no address", e);
        }
        throw new StartupRefused(
                "litige.evidence.s3.endpoint is no address: " + text, "Set it as https://host or https://host:port.");
    }
}
