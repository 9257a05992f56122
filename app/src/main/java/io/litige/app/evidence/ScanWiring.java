package io.litige.app.evidence;

import io.litige.api.blob.BlobStore;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the malware scanner before every file, where one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("litige.evidence.clamd")
@EnableConfigurationProperties(ScanProperties.class)
class ScanWiring {
    @Bean
    Clamd clamd(ScanProperties properties) {
        return new Clamd(properties.address(), properties.clamdTimeout());
    }

    @Bean
    ScanTable scanTable(JdbcClient jdbc) {
        return new ScanTable(jdbc);
    }

    @Bean
    @Primary
    ScannedBlobs scannedBlobs(
            @Qualifier("blobStore") BlobStore blobs,
            ScanTable table,
            Clamd clamd,
            ScanProperties properties,
            Clock clock) {
        return new ScannedBlobs(blobs, table, clamd, properties.again(), clock);
    }

    @Bean
    ScanHealth malwareScanHealthIndicator(Clamd clamd, ScanTable table) {
        return new ScanHealth(clamd, table);
    }
}
