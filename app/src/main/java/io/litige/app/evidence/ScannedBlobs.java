package io.litige.app.evidence;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Hands out nothing the scanner did not find clean. A content is looked at when it is stored; while the scanner is away
 * it is kept in quarantine and looked at later, as is every content from before there was one.
 */
class ScannedBlobs implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(ScannedBlobs.class);
    private static final int BATCH = 50;

    /** How long a content waits that was tried in vain, so that others have their turn. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final BlobStore blobs;
    private final ScanTable table;
    private final Clamd clamd;
    private final Duration again;
    private final Clock clock;

    ScannedBlobs(BlobStore blobs, ScanTable table, Clamd clamd, Duration again, Clock clock) {
        this.blobs = blobs;
        this.table = table;
        this.clamd = clamd;
        this.again = again;
        this.clock = clock;
    }

    @Override
    public Stored put(DisputeId dispute, Content content, long maxBytes) throws IOException {
        var stored = blobs.put(dispute, content, maxBytes);
        table.note(stored.key(), clock.instant());
        try {
            var threat = scanned(stored.key(), clamd.version());
            if (threat != null) {
                throw new Infected(threat, Clamd.isEncryption(threat));
            }
        } catch (Infected e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("{} waits in quarantine for the scanner: {}", stored.key(), e.getMessage());
        }
        return stored;
    }

    @Override
    public InputStream open(String key) throws IOException {
        requireClean(key);
        return blobs.open(key);
    }

    @Override
    public InputStream open(String key, String sha256, long from) throws IOException {
        requireClean(key);
        return blobs.open(key, sha256, from);
    }

    private void requireClean(String key) throws IOException {
        var state = table.state(key);
        if (state == Scan.CLEAN) {
            return;
        }
        blobs.open(key).close(); // What is not there is not in quarantine either.
        if (state == Scan.WAITING) {
            table.note(key, clock.instant());
        }
        throw new Quarantined(state);
    }

    @Override
    public Scan scan(String key) {
        return table.state(key);
    }

    @Override
    public void erase(DisputeId dispute) throws IOException {
        blobs.erase(dispute);
        table.erase(dispute);
    }

    /** What waits, and what is clean by older signatures. */
    @Scheduled(
            initialDelayString = "${litige.evidence.scan-every:PT30S}",
            fixedDelayString = "${litige.evidence.scan-every:PT30S}")
    void scan() {
        try {
            var engine = clamd.version();
            var tried = clock.instant().minus(LATER);
            scan(table.waiting(tried, BATCH), engine);
            scan(table.young(clock.instant().minus(again), engine, tried, BATCH), engine);
        } catch (IOException e) {
            LOG.warn("the malware scanner does not answer: {}", e.getMessage());
        }
    }

    private void scan(List<String> keys, String engine) throws IOException {
        for (var key : keys) {
            try {
                scanned(key, engine);
            } catch (NoSuchFileException e) {
                table.forget(key);
            } catch (IOException e) {
                LOG.warn("{} could not be looked at: {}", key, e.getMessage());
                table.trouble(key, String.valueOf(e.getMessage()), clock.instant());
                clamd.version(); // Ends this round when it is the scanner that is away.
            }
        }
    }

    private @Nullable String scanned(String key, String engine) throws IOException {
        try (var content = blobs.open(key)) {
            var threat = clamd.scan(content);
            table.settle(key, engine, threat, clock.instant());
            if (threat != null) {
                LOG.error("{} holds {} and is not handed out", key, threat);
            }
            return threat;
        }
    }
}
