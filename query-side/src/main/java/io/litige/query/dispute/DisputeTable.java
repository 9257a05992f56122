package io.litige.query.dispute;

import io.litige.api.query.DisputeFace;
import io.litige.api.value.AgentId;
import io.litige.api.value.ProtectedDocuments;
import io.litige.api.value.Source;
import io.litige.query.projection.Layout;
import io.litige.query.projection.Part;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies in {@code dispute_face}; searching it is in the package search. */
@Component
class DisputeTable {
    private final ProtectedDocuments documents;

    DisputeTable(ProtectedDocuments documents) {
        this.documents = documents;
    }

    Layout<DisputeRow> layout() {
        return new Layout<>(
                faces(),
                "document",
                document -> new DisputeRow(documents.read(document, DisputeFace.class)),
                documents::prefetch,
                List.of(CrisisTable.PART, PromiseTable.PART, SupplierTable.GROUNDS, SupplierTable.AMOUNTS));
    }

    private Part<DisputeRow, DisputeRow> faces() {
        return Part.<DisputeRow>rows("dispute_face")
                .key("dispute_id", "uuid", DisputeRow::disputeId)
                .column("version", "bigint", DisputeRow::version)
                .column("reference", "text", of(DisputeFace::reference))
                .column("customer_id", "uuid", of(DisputeTable::customer))
                .column("phase", "text", of(DisputeFace::phase))
                .column("team", "text", of(face -> face.assignment().team()))
                .column("owner", "text", of(face -> text(face.assignment().owner())))
                .column("participants", "text[]", of(DisputeTable::participants))
                .column("source_system", "text", of(face -> source(face, Source::system)))
                .column("source_ref", "text", of(face -> source(face, Source::ref)))
                .column("received_at", "timestamptz", of(DisputeFace::receivedAt))
                .column("document", "text", of(face -> documents.write(face.disputeId(), face)))
                .build();
    }

    private static Function<DisputeRow, @Nullable Object> of(Function<DisputeFace, @Nullable Object> value) {
        return row -> value.apply(row.face());
    }

    private static List<String> participants(DisputeFace face) {
        return Stream.concat(
                        face.assignment().participants().stream(),
                        ParticipantFold.informed(face.participants()).stream())
                .distinct()
                .map(AgentId::value)
                .sorted()
                .toList();
    }

    /** Whoever knows the key of a customer finds nothing of theirs by it once it was destroyed. */
    private static @Nullable UUID customer(DisputeFace face) {
        return face.privacy().shredded() == null ? face.customer().id().value() : null;
    }

    private static @Nullable String text(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    private static @Nullable String source(DisputeFace face, Function<Source, String> part) {
        var source = face.complaint().source();
        return source == null ? null : part.apply(source);
    }
}
