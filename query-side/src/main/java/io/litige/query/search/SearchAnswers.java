package io.litige.query.search;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Decision;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.query.DisputePage;
import io.litige.api.query.DisputeQuery.FindDisputes;
import io.litige.query.dispute.FaceView;
import io.litige.query.projection.Freshness;
import io.litige.query.projection.PageKey;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which disputes there are, among those the asker may see. */
@Component
class SearchAnswers {
    /** After every dispute. */
    private static final PageKey START =
            new PageKey(Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final SearchTable table;
    private final FaceView faces;
    private final Freshness freshness;

    SearchAnswers(SearchTable table, FaceView faces, Freshness freshness) {
        this.table = table;
        this.faces = faces;
        this.freshness = freshness;
    }

    @QueryHandler
    DisputePage handle(FindDisputes query, MetaData asker) {
        var actor = Actor.fromMetadata(asker);
        Rejected.when(
                Access.decide(actor, Action.READ, null) != Decision.PERMIT,
                Code.ACTION_NOT_PERMITTED,
                Map.of("action", Action.READ));
        freshness.await(faces, query.seen());
        var found = table.find(query, actor, PageKey.valueOf(query.after(), START), query.limit() + 1);
        boolean more = found.size() > query.limit();
        var shown = more ? found.subList(0, query.limit()) : found;
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = more && last != null
                ? new PageKey(last.receivedAt(), last.disputeId().value())
                : null;
        return new DisputePage(shown, PageKey.text(next));
    }
}
