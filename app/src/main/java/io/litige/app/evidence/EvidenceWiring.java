package io.litige.app.evidence;

import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.KeyVault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The store of evidence, and who looks after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class EvidenceWiring {
    @Bean
    @ConditionalOnProperty(name = "litige.evidence.store", havingValue = "disk", matchIfMissing = true)
    ObjectsOnDisk objectStore(DataDirectory directory) {
        return new ObjectsOnDisk(directory.evidence());
    }

    @Bean
    ClearFiles clearFiles(DataDirectory directory) {
        return new ClearFiles(directory.root().resolve("blobs"));
    }

    @Bean
    SealedBlobs blobStore(
            ObjectStore objects,
            ClearFiles clear,
            DataDirectory directory,
            KeyVault vault,
            EvidenceTable table,
            MeterRegistry meters,
            Clock clock) {
        var measured = new MeasuredObjects(objects, meters);
        return new SealedBlobs(measured, clear, directory.spool(), new EvidenceKeys(vault), table, clock);
    }

    @Bean
    @Profile("command | (!query & !notary)")
    EvidenceKeeper evidenceKeeper(
            SealedBlobs blobs, ClearFiles clear, EvidenceTable table, StoreProperties properties, Clock clock) {
        return new EvidenceKeeper(blobs, clear, table, properties.check(), clock);
    }

    @Bean
    @Profile("!notary")
    EvidenceHealth evidenceHealthIndicator(ObjectStore objects, EvidenceTable table, Clock clock) {
        return new EvidenceHealth(objects, table, clock);
    }
}
