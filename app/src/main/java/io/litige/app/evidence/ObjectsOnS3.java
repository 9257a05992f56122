package io.litige.app.evidence;

import io.litige.app.s3.S3;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Sealed contents as objects of one bucket of an S3-compatible store. */
final class ObjectsOnS3 implements ObjectStore, AutoCloseable {
    static final int PRECONDITION_FAILED = 412;

    static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final long partBytes;

    /**
     * @param prefix before each name, such as {@code litige/}
     * @param partBytes larger files are sent in parts of that size
     */
    ObjectsOnS3(S3Client client, String bucket, String prefix, long partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.partBytes = partBytes;
    }

    /** What is asked of the store. */
    @FunctionalInterface
    interface Asked<T> {
        T of(S3Client client);
    }

    @Override
    public String kind() {
        return "s3";
    }

    /** {@code If-None-Match: *}: the store itself refuses to replace what is there. */
    @Override
    public boolean put(String name, Path file) throws IOException {
        if (Files.size(file) > partBytes) {
            return new S3Parts(client, bucket, prefix + name, partBytes).put(file);
        }
        var sha256 = S3.sha256(Files.newInputStream(file));
        try {
            client.putObject(
                    put -> put.bucket(bucket)
                            .key(prefix + name)
                            .ifNoneMatch("*")
                            .checksumSHA256(sha256),
                    RequestBody.fromFile(file));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw S3.failed(name, e);
        } catch (SdkException e) {
            throw S3.failed(name, e);
        }
    }

    @Override
    public boolean exists(String name) throws IOException {
        return head(name) != null;
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        var head = head(name);
        if (head == null) {
            throw new NoSuchFileException(name);
        }
        return new S3Channel(client, bucket, prefix + name, head.contentLength());
    }

    private @Nullable HeadObjectResponse head(String name) throws IOException {
        try {
            return client.headObject(head -> head.bucket(bucket).key(prefix + name));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return null;
            }
            throw S3.failed(name, e);
        } catch (SdkException e) {
            throw S3.failed(name, e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        asked(name, s3 -> s3.deleteObject(delete -> delete.bucket(bucket).key(prefix + name)));
    }

    /** In a bucket with versions this hides them; what they hold went with its keys. */
    @Override
    public void erase(String directory) throws IOException {
        var all = prefix + directory + "/";
        String next = null;
        do {
            var page = page(all, next);
            for (var found : page.contents()) {
                asked(
                        directory,
                        s3 -> s3.deleteObject(delete -> delete.bucket(bucket).key(found.key())));
            }
            next = page.nextContinuationToken();
        } while (next != null);
    }

    private ListObjectsV2Response page(String all, @Nullable String next) throws IOException {
        return asked(
                all,
                s3 -> s3.listObjectsV2(list -> list.bucket(bucket).prefix(all).continuationToken(next)));
    }

    @Override
    public void ping() throws IOException {
        asked(bucket, s3 -> s3.headBucket(head -> head.bucket(bucket)));
    }

    private <T> T asked(String what, Asked<T> asked) throws IOException {
        try {
            return asked.of(client);
        } catch (SdkException e) {
            throw S3.failed(what, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
