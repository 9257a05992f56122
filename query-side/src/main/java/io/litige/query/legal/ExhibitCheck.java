package io.litige.query.legal;

import io.litige.api.blob.BlobStore;
import io.litige.api.blob.BlobStore.Altered;
import io.litige.api.blob.BlobStore.Quarantined;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Compares the content of an exhibit with what its event committed to. */
final class ExhibitCheck {
    private ExhibitCheck() {}

    /** What is wrong with the exhibit, as {@code P-001: …}; empty when it is whole. */
    static Optional<String> fault(Exhibit exhibit, BlobStore blobs) {
        var digest = new DigestSink(OutputStream.nullOutputStream());
        try (var content = blobs.open(exhibit.event().blob())) {
            content.transferTo(digest);
        } catch (Quarantined e) {
            return Optional.of(exhibit.name() + ": content in quarantine");
        } catch (Altered e) {
            return Optional.of(exhibit.name() + ": content altered");
        } catch (NoSuchFileException e) {
            return Optional.of(exhibit.name() + ": content missing");
        } catch (IOException e) {
            return Optional.of(exhibit.name() + ": content unreadable");
        }
        if (digest.size() != exhibit.event().size()) {
            return Optional.of(exhibit.name() + ": " + digest.size() + " bytes instead of "
                    + exhibit.event().size());
        }
        return digest.sha256().equals(exhibit.event().sha256().value())
                ? Optional.empty()
                : Optional.of(exhibit.name() + ": content altered");
    }
}
