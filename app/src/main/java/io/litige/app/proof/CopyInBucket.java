package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.VerifierKey;
import io.litige.app.s3.S3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Checkpoints in a bucket under Object Lock, an object each. Its name is what it claims, size and root: a list of names is
 * compared with the log without reading a content, and two histories stand beside each other, not one over the other.
 * Whoever has our key to the bucket can add names, and versions below a name, and can hide names behind marks of deletion;
 * so every version is looked at, also of what is hidden, and one that disagrees is enough.
 */
final class CopyInBucket implements CheckpointCopy {
    private static final Logger LOG = LoggerFactory.getLogger(CopyInBucket.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern NAME = Pattern.compile("(0[0-9]{18})-([0-9a-f]{64})");

    /** The last so many leaves are compared checkpoint by checkpoint. */
    private static final long NEWEST = 10_000;

    /** Checkpoints looked at each time the distance from the end doubles. */
    private static final int SOME = 100;

    private static final int PAGE = 1000;
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final ProofProperties.Bucket settings;
    private final String bucket;
    private final String prefix;
    private final Clock clock;

    private CopyInBucket(S3Client client, ProofProperties.Bucket settings, VerifierKey log, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.bucket = settings.s3().bucket();
        this.prefix = settings.s3().prefix()
                + Hash.of(log.name().getBytes(StandardCharsets.UTF_8)).hex() + "/";
        this.clock = clock;
    }

    /**
     * @throws io.litige.app.wiring.StartupRefused when the bucket cannot be used, or keeps nothing
     */
    static CopyInBucket of(ProofProperties.Bucket settings, VerifierKey log, Clock clock) {
        var client = S3.client(settings.s3(), BucketLock.SETTING + ".s3", PATIENCE);
        new BucketLock(client, settings.s3().bucket()).requireAtStart();
        return new CopyInBucket(client, settings, log, clock);
    }

    @Override
    public String name() {
        return "bucket " + bucket;
    }

    /**
     * The newest leaves, and from there a few checkpoints each time the distance doubles: whoever has written another history,
     * and gone on with it in the same bucket, must have made it twice as long as it was to get past that.
     */
    @Override
    public void compare(Tables tables, StartCheck check) throws IOException {
        try {
            new BucketLock(client, bucket).require();
            long size = tables.log().state().map(LogState::size).orElse(0L);
            for (long back = 2 * NEWEST; back < size; back *= 2) {
                compare(size, size - back, SOME, tables, check);
            }
            compare(size, Math.max(0, size - NEWEST), Integer.MAX_VALUE, tables, check);
        } catch (SdkException e) {
            throw S3.failed("the checkpoints of " + bucket, e);
        }
    }

    private void compare(long size, long from, int limit, Tables tables, StartCheck check) throws IOException {
        @Nullable String key = prefix + String.format(Locale.ROOT, "%019d", from);
        @Nullable String version = null;
        int seen = 0;
        boolean more = true;
        while (more && seen < limit) {
            var at = new Marker(key, version);
            var page = client.listObjectVersions(list -> list.bucket(bucket)
                    .prefix(prefix)
                    .keyMarker(at.key())
                    .versionIdMarker(at.version())
                    .maxKeys(Math.min(limit, PAGE)));
            page.deleteMarkers()
                    .forEach(hidden -> LOG.warn("somebody has marked {} in {} as deleted", hidden.key(), bucket));
            var nodes = tables.log().nodes();
            for (var found : page.versions()) {
                if (claim(found)
                        .filter(claim -> check.holds(claim, size, nodes))
                        .isEmpty()) {
                    check.agrees(read(found), tables, "kept in bucket " + bucket + " as " + found.key());
                }
            }
            seen += page.versions().size();
            key = page.nextKeyMarker();
            more = Boolean.TRUE.equals(page.isTruncated()) && key != null;
            version = page.nextVersionIdMarker();
        }
    }

    /** Where a page begins. */
    private record Marker(@Nullable String key, @Nullable String version) {}

    /** What its name says; empty for one that is none of ours. */
    private Optional<StartCheck.Claim> claim(ObjectVersion found) {
        var name = NAME.matcher(found.key().substring(prefix.length()));
        return name.matches()
                ? Optional.of(new StartCheck.Claim(Long.parseLong(name.group(1)), Hash.fromHex(name.group(2))))
                : Optional.empty();
    }

    private SignedNote read(ObjectVersion found) throws IOException {
        var content = client.getObjectAsBytes(
                get -> get.bucket(bucket).key(found.key()).versionId(found.versionId()));
        try {
            return SignedNote.parse(content.asByteArray());
        } catch (Malformed e) {
            throw BucketLock.stranger(bucket, found.key(), e);
        }
    }

    /** Without a condition: whatever lies under the name, ours is a version beside it. Believed when the store says until when. */
    @Override
    public void keep(SignedNote note, Tables tables) throws IOException {
        var checkpoint = Checkpoint.parse(note.text());
        var content = note.toString().getBytes(StandardCharsets.UTF_8);
        var sha256 = S3.sha256(new ByteArrayInputStream(content));
        var key = prefix + String.format(Locale.ROOT, "%019d", checkpoint.size()) + "-"
                + checkpoint.root().hex();
        var now = clock.instant();
        var until = now.plus(settings.retain()).truncatedTo(ChronoUnit.SECONDS);
        var mode = settings.mode().name();
        try {
            var version = client.putObject(
                            put -> put.bucket(bucket)
                                    .key(key)
                                    .contentType("text/plain; charset=utf-8")
                                    .checksumSHA256(sha256)
                                    .objectLockMode(mode)
                                    .objectLockRetainUntilDate(until),
                            RequestBody.fromBytes(content))
                    .versionId();
            believed(
                    key,
                    version,
                    ObjectLockRetention.builder()
                            .mode(mode)
                            .retainUntilDate(until)
                            .build());
            tables.kept().keep(new Kept(checkpoint.size(), now, until, settings.mode()), bucket);
        } catch (SdkException e) {
            throw S3.failed("checkpoint " + checkpoint.size(), e);
        }
    }

    /** A store that passes over what comes with an object is told again. */
    private void believed(String key, @Nullable String version, ObjectLockRetention wanted) throws IOException {
        if (version == null) {
            throw new IOException("the store makes no versions");
        }
        if (!keeps(key, version, wanted)) {
            client.putObjectRetention(
                    put -> put.bucket(bucket).key(key).versionId(version).retention(wanted));
            if (!keeps(key, version, wanted)) {
                throw new IOException("the store does not keep what it was to keep until " + wanted.retainUntilDate());
            }
        }
    }

    private boolean keeps(String key, String version, ObjectLockRetention wanted) {
        try {
            var kept = client.getObjectRetention(
                            get -> get.bucket(bucket).key(key).versionId(version))
                    .retention();
            return kept.mode() == wanted.mode() && !kept.retainUntilDate().isBefore(wanted.retainUntilDate());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
