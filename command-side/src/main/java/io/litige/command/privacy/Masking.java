package io.litige.command.privacy;

import io.litige.api.access.Masks;
import io.litige.api.command.PrivacyCommand.MaskContent;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.PrivacyEvent.ContentMasked;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Map;

/** Hiding one content from everybody. */
final class Masking {
    private Masking() {}

    static List<DisputeEvent> mask(MaskContent c, Masks hidden, DisputeFacts dispute, Handling handling) {
        var known = dispute.contents();
        Rejected.when(
                !known.contains(c.content()),
                Code.CONTENT_NOT_FOUND,
                Map.of("content", c.content(), "known", Checks.joined(known)));
        Rejected.when(
                c.dataClass().equals(hidden.contents().get(c.content())),
                Code.CONTENT_MASKED,
                Map.of("content", c.content(), "dataClass", c.dataClass(), "allowed", "another content or class"));
        return List.of(new ContentMasked(
                c.disputeId(), handling.act(), c.content(), c.dataClass(), handling.text(c.reason())));
    }
}
