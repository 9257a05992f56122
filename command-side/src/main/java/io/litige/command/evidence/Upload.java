package io.litige.command.evidence;

import io.litige.api.blob.BlobStore;
import io.litige.api.blob.BlobStore.Destroyed;
import io.litige.api.blob.BlobStore.Infected;
import io.litige.api.blob.BlobStore.TooLarge;
import io.litige.api.command.EvidenceCommand.AddEvidence;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Takes a file in: type checked, content stored, and only then a command that names it. Never an event without its
 * content; a content no event names is harmless, and the same content again lies in the same place.
 */
@Component
class Upload {
    private final BlobStore blobs;
    private final EvidenceSettings settings;

    Upload(BlobStore blobs, EvidenceSettings settings) {
        this.blobs = blobs;
        this.settings = settings;
    }

    /**
     * @throws Rejected EVIDENCE_INFECTED when the scanner found malware; EVIDENCE_ENCRYPTED when it could not look; SUBJECT_SHREDDED when nothing is kept any more
     * @throws MaxUploadSizeExceededException when the file is larger than {@link EvidenceSettings#maxSize()}
     */
    AddEvidence take(
            DisputeId dispute,
            String fileName,
            InputStreamSource content,
            EvidenceType type,
            @Nullable EvidenceSource source,
            @Nullable String description,
            @Nullable Instant obtainedAt)
            throws IOException {
        var name = FileTypes.name(fileName);
        var mediaType = mediaType(content, name);
        var stored = store(dispute, content);
        return new AddEvidence(
                dispute,
                type,
                source,
                name,
                mediaType,
                stored.size(),
                stored.sha256(),
                stored.key(),
                description,
                obtainedAt,
                null);
    }

    private static String mediaType(InputStreamSource content, String name) throws IOException {
        try (InputStream start = content.getInputStream()) {
            return FileTypes.check(start, name);
        }
    }

    private BlobStore.Stored store(DisputeId dispute, InputStreamSource content) throws IOException {
        long maxBytes = settings.maxSize().toBytes();
        try {
            return blobs.put(dispute, content::getInputStream, maxBytes);
        } catch (TooLarge e) {
            throw new MaxUploadSizeExceededException(maxBytes, e);
        } catch (Infected e) {
            throw e.isEncrypted()
                    ? Rejected.because(Code.EVIDENCE_ENCRYPTED, Map.of("allowed", "the same file without its password"))
                    : Rejected.because(
                            Code.EVIDENCE_INFECTED, Map.of("threat", e.threat(), "allowed", "a file without malware"));
        } catch (Destroyed e) {
            throw Rejected.because(Code.SUBJECT_SHREDDED, Map.of("dispute", dispute, "allowed", "a new dispute"));
        }
    }
}
