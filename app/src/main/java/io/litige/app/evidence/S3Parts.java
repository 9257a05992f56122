package io.litige.app.evidence;

import io.litige.app.s3.S3;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** One object sent in parts: there once all of them are, or not at all. */
final class S3Parts {
    private static final Logger LOG = LoggerFactory.getLogger(S3Parts.class);
    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final long partBytes;

    S3Parts(S3Client client, String bucket, String key, long partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.partBytes = partBytes;
    }

    /** False when there is an object already, which stays. */
    boolean put(Path file) throws IOException {
        try {
            var upload = client.createMultipartUpload(
                            create -> create.bucket(bucket).key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                    .uploadId();
            return complete(file, upload);
        } catch (SdkException e) {
            throw S3.failed(key, e);
        }
    }

    private boolean complete(Path file, String upload) throws IOException {
        try {
            var parts = send(file, upload);
            if (isThere()) {
                abort(upload);
                return false;
            }
            client.completeMultipartUpload(complete -> complete.bucket(bucket)
                    .key(key)
                    .uploadId(upload)
                    .ifNoneMatch("*")
                    .multipartUpload(all -> all.parts(parts)));
            return true;
        } catch (S3Exception e) {
            abort(upload);
            if (e.statusCode() == ObjectsOnS3.PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        } catch (IOException | SdkException | UncheckedIOException e) {
            abort(upload);
            throw e;
        }
    }

    /** Asked as late as can be: not every store looks at the condition of what ends an upload (Ceph 16 does not). */
    private boolean isThere() {
        try {
            client.headObject(head -> head.bucket(bucket).key(key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == ObjectsOnS3.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private ArrayList<CompletedPart> send(Path file, String upload) throws IOException {
        var parts = new ArrayList<CompletedPart>();
        long size = Files.size(file);
        for (long from = 0; from < size; from += partBytes) {
            int number = parts.size() + 1;
            long first = from;
            long length = Math.min(partBytes, size - from);
            var body = RequestBody.fromContentProvider(() -> part(file, first, length), length, TYPE);
            var sha256 = S3.sha256(part(file, first, length));
            var sent = client.uploadPart(
                    part -> part.bucket(bucket)
                            .key(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .contentLength(length)
                            .checksumSHA256(sha256),
                    body);
            parts.add(CompletedPart.builder()
                    .partNumber(number)
                    .eTag(sent.eTag())
                    .checksumSHA256(sha256)
                    .build());
        }
        return parts;
    }

    private static InputStream part(Path file, long from, long length) {
        try {
            var channel = FileChannel.open(file).position(from);
            return new Bounded(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void abort(String upload) {
        try {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            LOG.warn("parts of {} are left behind; a rule of the bucket should remove such", key);
        }
    }

    /** The first bytes of another stream. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = left == 0 && length > 0 ? -1 : in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
