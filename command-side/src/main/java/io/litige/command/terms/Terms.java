package io.litige.command.terms;

import io.litige.api.command.TermsCommand;
import io.litige.api.command.TermsCommand.LinkTerms;
import io.litige.api.command.TermsCommand.NoticeTermsChange;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.TermsEvent;
import io.litige.api.event.TermsEvent.TermsChangeNoticed;
import io.litige.api.event.TermsEvent.TermsLinked;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import io.litige.command.policy.TermsRegistry.Version;
import java.util.List;
import java.util.Map;

/**
 * Versions of terms that count for this dispute (requirement 28).
 *
 * @param linked version by document
 * @param told newest version noticed since, by document
 */
public record Terms(Map<String, String> linked, Map<String, String> told) {
    public static final Terms NONE = new Terms(Map.of(), Map.of());

    public List<DisputeEvent> decide(TermsCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case LinkTerms c -> link(c, dispute, handling);
                    case NoticeTermsChange c -> notice(c, handling);
                });
    }

    public Terms evolve(DisputeEvent event) {
        return event instanceof TermsEvent e ? evolve(e) : this;
    }

    private Terms evolve(TermsEvent event) {
        return switch (event) {
            case TermsLinked e -> new Terms(Grow.plus(linked, e.document(), e.version()), told);
            case TermsChangeNoticed e -> new Terms(linked, Grow.plus(told, e.document(), e.version()));
        };
    }

    private static TermsLinked link(LinkTerms c, DisputeFacts dispute, Handling handling) {
        var registry = handling.desk().terms();
        var known = registry.of(c.document());
        Rejected.when(
                known.isEmpty(),
                Code.TERMS_UNKNOWN,
                Map.of("document", c.document(), "allowed", Checks.joined(registry.documents())));
        var inForce =
                registry.on(c.document(), c.causedOn()).map(Version::version).orElse("none");
        var violations = new Violations()
                .when(
                        inForce.equals("none")
                                || (c.version() != null && !c.version().equals(inForce)),
                        Code.TERMS_NOT_IN_FORCE,
                        Map.of(
                                "document", c.document(),
                                "version", String.valueOf(c.version()),
                                "causedOn", c.causedOn(),
                                "inForce", inForce,
                                "allowed",
                                        Checks.joined(known.stream()
                                                .map(v -> v.version() + " from " + v.from())
                                                .toList())))
                .when(
                        c.receivedOn().isAfter(handling.today()) || c.causedOn().isAfter(handling.today()),
                        Code.OCCURRED_IN_FUTURE,
                        Map.of(
                                "causedOn", c.causedOn(),
                                "receivedOn", c.receivedOn(),
                                "today", handling.today()));
        Checks.allKnown(violations, c.evidence(), dispute.evidence(), Code.EVIDENCE_NOT_FOUND, "evidence");
        violations.reject();
        return new TermsLinked(
                c.disputeId(),
                handling.act(),
                c.document(),
                inForce,
                c.causedOn(),
                c.receivedOn(),
                c.evidence(),
                !c.receivedOn().isAfter(c.causedOn()));
    }

    private TermsChangeNoticed notice(NoticeTermsChange c, Handling handling) {
        var version = Checks.known(linked, c.document(), Code.TERMS_UNKNOWN, "document");
        var newest = handling.desk().terms().on(c.document(), handling.today()).orElse(null);
        boolean news = newest != null
                && newest.version().equals(c.version())
                && !newest.version().equals(version)
                && !newest.version().equals(told.get(c.document()));
        if (newest == null || !news) {
            throw Rejected.because(
                    Code.TERMS_UNCHANGED, Map.of("document", c.document(), "linked", version, "version", c.version()));
        }
        return new TermsChangeNoticed(
                c.disputeId(), handling.act(), c.document(), version, newest.version(), newest.from());
    }
}
