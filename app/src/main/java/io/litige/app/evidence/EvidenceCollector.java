package io.litige.app.evidence;

import io.litige.api.value.DisputeId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes contents no event names: their upload ended between the store and the record. Several processes may do it at once;
 * what is being stored again is left alone. Where the record does not know the dispute at all, nothing is removed: then the
 * record is not what it was.
 */
final class EvidenceCollector {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCollector.class);

    private final EvidenceTable table;
    private final ScanTable scans;
    private final ObjectStore objects;
    private final NamedContents named;
    private final Path spool;
    private final StoreProperties.Collect settings;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Counter collected;

    EvidenceCollector(
            EvidenceTable table,
            ScanTable scans,
            ObjectStore objects,
            NamedContents named,
            Path spool,
            StoreProperties.Collect settings,
            TransactionOperations transaction,
            Clock clock,
            MeterRegistry meters) {
        this.table = table;
        this.scans = scans;
        this.objects = objects;
        this.named = named;
        this.spool = spool;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.collected = Counter.builder("litige.evidence.collected")
                .description("contents that were stored, named by no event and removed")
                .register(meters);
    }

    /**
     * Looks at the next so many, the oldest first.
     *
     * @param goOn asked before each dispute
     */
    void collect(BooleanSupplier goOn) throws IOException {
        var before = clock.instant().minus(settings.after());
        sweepSpool(before);
        var disputes =
                table.pending(before, settings.files()).stream().collect(Collectors.groupingBy(EvidenceKeys::dispute));
        for (var dispute : disputes.entrySet()) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            try {
                look(dispute.getKey(), dispute.getValue(), before);
            } catch (IOException | RuntimeException e) {
                LOG.warn("contents of dispute {} are looked at again later: {}", dispute.getKey(), e.getMessage());
                dispute.getValue().forEach(blob -> table.postpone(blob, clock.instant()));
            }
        }
    }

    /** Whether an event names it, or the record cannot say. */
    boolean missed(String blob) throws IOException {
        return named.of(EvidenceKeys.dispute(blob))
                .map(names -> !EvidenceKeys.names(blob) || names.contains(blob))
                .orElse(true);
    }

    private void look(DisputeId dispute, List<String> blobs, Instant before) throws IOException {
        var names = named.of(dispute);
        if (names.isEmpty()) {
            throw new IOException("the record does not know it");
        }
        for (var blob : blobs) {
            if (!EvidenceKeys.names(blob) || names.get().contains(blob)) {
                table.named(blob);
            } else {
                remove(blob, before);
            }
        }
    }

    /** Nobody stores the same while its row is being deleted; when the store fails the row stays. */
    private void remove(String blob, Instant before) throws IOException {
        try {
            transaction.executeWithoutResult(status -> {
                if (table.forget(blob, before)) {
                    delete(blob);
                    scans.forget(blob);
                    LOG.info("{} was named by no event for {} and is removed", blob, settings.after());
                    collected.increment();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void delete(String blob) {
        try {
            objects.delete(blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What uploads that were cut short have left. */
    private void sweepSpool(Instant before) throws IOException {
        try (var files = Files.newDirectoryStream(spool)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
