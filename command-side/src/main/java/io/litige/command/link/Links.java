package io.litige.command.link;

import io.litige.api.command.LinkCommand;
import io.litige.api.command.LinkCommand.LinkAsDuplicate;
import io.litige.api.command.LinkCommand.SplitDispute;
import io.litige.api.command.LinkCommand.UnlinkDuplicate;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LinkEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DisputeParted;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes this one has to do with.
 *
 * @param mergedInto where work on it goes on; null while it goes on here
 * @param before the phase it was merged in
 * @param duplicates work on these goes on here
 */
public record Links(
        @Nullable DisputeId mergedInto, @Nullable Phase before, List<Duplicate> duplicates) {
    public static final Links NONE = new Links(null, null, List.of());

    /**
     * @param authors everybody who did something on it
     */
    public record Duplicate(DisputeId dispute, List<AgentId> authors) {}

    public List<DisputeEvent> decide(LinkCommand command, DisputeFacts dispute, Handling handling) {
        return switch (command) {
            case LinkAsDuplicate c -> Duplicating.link(c, dispute, handling);
            case UnlinkDuplicate c -> Duplicating.unlink(c, this, dispute, handling);
            case SplitDispute c -> Splitting.split(c, dispute, handling);
        };
    }

    public Links evolve(DisputeEvent event) {
        return event instanceof LinkEvent e ? evolve(e) : this;
    }

    /** Everybody who did something on a duplicate of this dispute. */
    public Set<AgentId> authors() {
        return duplicates.stream()
                .flatMap(duplicate -> duplicate.authors().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Links evolve(LinkEvent event) {
        return switch (event) {
            case DisputeLinkedAsDuplicate e -> new Links(e.target(), e.phase(), duplicates);
            case DuplicateUnlinked e -> new Links(null, null, duplicates);
            case DuplicateAttached e ->
                new Links(mergedInto, before, Grow.plus(duplicates, new Duplicate(e.duplicate(), e.authors())));
            case DuplicateDetached e ->
                new Links(
                        mergedInto,
                        before,
                        duplicates.stream()
                                .filter(known -> !known.dispute().equals(e.duplicate()))
                                .toList());
            case DisputeSplit e -> this;
            case DisputeParted e -> this;
        };
    }
}
