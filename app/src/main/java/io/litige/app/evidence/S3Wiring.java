package io.litige.app.evidence;

import io.litige.app.s3.S3;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Evidence in an S3-compatible store; its client is loaded where that is chosen, and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "litige.evidence.store", havingValue = "s3")
class S3Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(S3Wiring.class);
    private static final String SETTING = "litige.evidence.s3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    ObjectsOnS3 objectStore(StoreProperties properties) {
        var bucket = properties.s3();
        var objects = new ObjectsOnS3(
                S3.client(bucket, SETTING, PATIENCE),
                bucket.bucket(),
                bucket.prefix(),
                properties.partSize().toBytes());
        try {
            objects.ping();
        } catch (IOException e) {
            if (e.getCause() instanceof S3Exception) {
                throw new StartupRefused(
                        "The bucket " + bucket.bucket() + " cannot be used: " + e.getMessage(),
                        "Check litige.evidence.s3.* and what the key may do.",
                        e);
            }
            LOG.warn("the store of evidence does not answer yet: {}", e.getMessage());
        }
        return objects;
    }
}
