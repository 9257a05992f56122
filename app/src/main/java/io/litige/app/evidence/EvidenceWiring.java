package io.litige.app.evidence;

import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.KeyVault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    EvidenceCollector evidenceCollector(
            EvidenceTable table,
            JdbcClient jdbc,
            ObjectStore objects,
            EventStore record,
            KeyVault vault,
            DataDirectory directory,
            StoreProperties properties,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        return new EvidenceCollector(
                table,
                new ScanTable(jdbc),
                new MeasuredObjects(objects, meters),
                new NamedContents(record, new EvidenceKeys(vault)),
                directory.spool(),
                properties.collect(),
                new TransactionTemplate(transactions),
                clock,
                meters);
    }

    @Bean
    @Profile("command | (!query & !notary)")
    EvidenceKeeper evidenceKeeper(
            SealedBlobs blobs,
            ClearFiles clear,
            EvidenceCollector collector,
            EvidenceTable table,
            StoreProperties properties,
            Clock clock) {
        return new EvidenceKeeper(blobs, clear, collector, table, properties.check(), clock);
    }

    @Bean
    @Profile("!notary")
    EvidenceHealth evidenceHealthIndicator(ObjectStore objects, EvidenceTable table, Clock clock) {
        return new EvidenceHealth(objects, table, clock);
    }
}
