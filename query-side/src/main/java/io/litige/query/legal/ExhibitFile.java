package io.litige.query.legal;

import io.litige.api.blob.BlobStore;
import io.litige.query.timeline.Veil;
import java.io.IOException;
import java.io.OutputStream;

/** The content of an exhibit, straight from the blob store. */
record ExhibitFile(Exhibit exhibit, Veil veil, BlobStore blobs) implements ExportFile {
    @Override
    public String name() {
        return exhibit.path(veil);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (var content = blobs.open(exhibit.event().blob())) {
            content.transferTo(out);
        }
    }
}
