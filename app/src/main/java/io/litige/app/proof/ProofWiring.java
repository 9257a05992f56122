package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.app.store.AxonServerEvents;
import io.litige.app.store.CommitSignal;
import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.DatabaseAccess;
import io.litige.app.wiring.LitigeProperties;
import io.litige.app.wiring.PrivateFiles;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The notary, where the shape of the process contains it, and what answers questions about its log everywhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofProperties.class)
class ProofWiring {
    @Bean
    @DependsOn("recordInPlace")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    RecordReading recordInPostgres(LitigeProperties litige) {
        return new RecordInPostgres(litige.store().engine());
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    RecordReading recordInAxonServer(AxonServerEvents events) {
        return new RecordInAxonServer(events);
    }

    @Configuration(proxyBeanMethods = false)
    @OnNotary
    static class Sealing {
        @Bean
        Notary notary(
                ProofProperties properties,
                DataDirectory directory,
                DatabaseAccess access,
                RecordReading reading,
                CommitSignal signal,
                Clock clock) {
            var notary = new Notary(
                    NotaryKey.load(properties, directory),
                    new NotaryTable(reading, access.notary().single()),
                    signal,
                    new Publication(proofs(directory), properties.origin()),
                    properties,
                    previous(properties.previous()),
                    clock);
            notary.check();
            return notary;
        }

        @Bean
        Sweeper sweeper(
                Notary notary,
                ProofProperties properties,
                DatabaseAccess access,
                RecordReading reading,
                CommitSignal signal,
                Clock clock) {
            return new Sweeper(
                    notary.keys(),
                    new NotaryTable(reading, access.notary().single()),
                    signal,
                    properties.sweep(),
                    clock);
        }

        private static Path proofs(DataDirectory directory) {
            try {
                return PrivateFiles.directory(directory.root().resolve("proof"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable Checkpoint previous(@Nullable Path file) {
            if (file == null) {
                return null;
            }
            try {
                return Checkpoint.parse(
                        SignedNote.parse(Files.readAllBytes(file)).text());
            } catch (IOException | Malformed e) {
                throw new StartupRefused(
                        "The checkpoint of the log before this one cannot be read: " + e.getMessage(),
                        "Check litige.proof.previous.",
                        e);
            }
        }
    }
}
