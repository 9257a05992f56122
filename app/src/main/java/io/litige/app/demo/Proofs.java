package io.litige.app.demo;

import io.litige.api.blob.BlobStore;
import io.litige.api.command.EvidenceCommand.AddEvidence;
import io.litige.api.command.LifecycleCommand.SendFinalResponse;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.FinalResponseForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the demo's staff put on file before they reject a complaint (requirement 13). */
final class Proofs {
    private static final long MOST = 10_000;
    private static final byte[] REPORT =
            "Vérifications faites : commande, livraison et facture concordent.\n".getBytes(StandardCharsets.UTF_8);

    private final BlobStore blobs;

    Proofs(BlobStore blobs) {
        this.blobs = blobs;
    }

    boolean needed(Told.Step step) {
        return step.command() instanceof SendFinalResponse c && c.form() == FinalResponseForm.REJECT;
    }

    AddEvidence of(Told.Step step) {
        var command = step.command();
        try {
            var stored = blobs.put(command.disputeId(), () -> new ByteArrayInputStream(REPORT), MOST);
            return new AddEvidence(
                    command.disputeId(),
                    EvidenceType.OTHER,
                    EvidenceSource.COMPANY,
                    "verifications.txt",
                    "text/plain",
                    stored.size(),
                    stored.sha256(),
                    stored.key(),
                    "Compte rendu des vérifications",
                    command.occurredAt(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
