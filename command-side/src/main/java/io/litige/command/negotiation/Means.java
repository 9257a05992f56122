package io.litige.command.negotiation;

import io.litige.api.access.Levels;
import io.litige.api.query.GesturePalette;
import io.litige.api.query.GesturePalette.Line;
import io.litige.api.query.GesturePalette.Span;
import io.litige.api.query.GesturePalette.WhyNot;
import io.litige.api.value.Goodwill;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grants;
import io.litige.command.facts.Handling;
import io.litige.command.policy.Gesture;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody may still give on a dispute, by which gestures, and who may give more (requirement 40). */
public final class Means {
    private Means() {}

    public static GesturePalette of(DisputeFacts dispute, Handling handling) {
        var palette = handling.desk().palettes().on(handling.today());
        var mandate = handling.actor().mandate();
        var spans = spans(dispute, handling);
        var most = Stream.concat(Stream.of(mandate.limit()), spans.stream().map(Span::remaining))
                .min(Money::compareTo)
                .orElseThrow();
        return new GesturePalette(
                dispute.id(),
                palette.version(),
                mandate.version(),
                mandate.limit(),
                spans,
                most,
                palette.gestures().stream()
                        .map(gesture -> line(gesture, most, dispute, handling))
                        .toList());
    }

    private static List<Span> spans(DisputeFacts dispute, Handling handling) {
        var mandate = handling.actor().mandate();
        var limits = mandate.limits();
        if (limits == null) {
            return List.of();
        }
        var nothing = new Goodwill(
                handling.actor().id(),
                handling.customer(),
                Money.zero(mandate.limit().currency()),
                handling.today());
        return handling
                .desk()
                .grants()
                .accounts(new Grants.Wish(handling.act().requestId(), dispute.id(), null, nothing, limits))
                .stream()
                .map(account -> new Span(account.kind(), account.limit(), account.used(), Giving.left(account)))
                .toList();
    }

    private static Line line(Gesture gesture, Money most, DisputeFacts dispute, Handling handling) {
        var worth = Gestures.worth(
                gesture, gesture.most(), Gestures.item(dispute.grounds(), null, dispute), dispute.currency());
        boolean more = worth != null && worth.currency().equals(most.currency()) && worth.exceeds(most);
        return new Line(
                gesture.code(),
                gesture.kind(),
                gesture.fr(),
                gesture.en(),
                gesture.formula(),
                gesture.value(),
                gesture.most(),
                gesture.free() || more ? most : worth,
                more ? approver(worth, handling) : null,
                Gestures.misfits(gesture, dispute.grounds(), handling.actor().roles(), dispute).stream()
                        .map(misfit -> new WhyNot(misfit.code().name(), misfit.facts()))
                        .toList());
    }

    private static @Nullable Role approver(@Nullable Money worth, Handling handling) {
        return worth == null
                ? null
                : handling.desk()
                        .levels()
                        .firstToApprove(worth)
                        .map(Levels.Level::role)
                        .orElse(null);
    }
}
