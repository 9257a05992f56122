package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.VerifierKey;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What outside of this installation bears witness to the log: witnesses, time stamps, and a copy that is written once. Each is asked
 * when there is news, by the notary itself; one that does not answer is left alone for a while, and seen in health.
 */
final class Anchors {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final List<WitnessClient> witnesses;
    private final List<CheckpointCopy> copies;
    private final Optional<Timestamping> stamps;
    private final ProofProperties.Anchors properties;
    private final StartCheck check;
    private final Clock clock;
    private final Set<String> compared = ConcurrentHashMap.newKeySet();
    private final Map<String, State> states = new HashMap<>();

    Anchors(ProofProperties.Anchors properties, VerifierKey log, StartCheck check, Clock clock) {
        this.properties = properties;
        this.check = check;
        this.clock = clock;
        this.witnesses = properties.witnesses().stream().map(WitnessClient::of).toList();
        this.stamps = Optional.ofNullable(properties.timestamp())
                .map(settings -> new Timestamping(TimestampClient.of(settings), settings, clock));
        this.copies = copies(properties, log, clock);
    }

    private static List<CheckpointCopy> copies(ProofProperties.Anchors properties, VerifierKey log, Clock clock) {
        var copies = new ArrayList<CheckpointCopy>();
        if (properties.copy() != null) {
            copies.add(CopyOnDisk.of(properties.copy(), log));
        }
        if (properties.bucket() != null) {
            copies.add(CopyInBucket.of(properties.bucket(), log, clock));
        }
        return copies;
    }

    /**
     * How an anchor is.
     *
     * @param size of the checkpoint it holds
     * @param asked when it was last asked, and how long it is left alone from then
     * @param trouble why it holds no newer one; null when all is well
     */
    record State(
            long size,
            Instant at,
            Since asked,
            Duration leftAlone,
            @org.jspecify.annotations.Nullable String trouble) {
        static final State NONE = new State(0, Instant.EPOCH, Since.NEVER, Duration.ZERO, null);
    }

    boolean none() {
        return witnesses.isEmpty() && copies.isEmpty() && stamps.isEmpty();
    }

    /** What each is called, and how it is. */
    Map<String, State> states() {
        var all = new HashMap<String, State>();
        synchronized (states) {
            names().forEach(name -> all.put(name, states.getOrDefault(name, State.NONE)));
        }
        stamps.ifPresent(authority -> all.put(authority.name(), authority.state()));
        return all;
    }

    /** Whether all of them have seen something lately; an old checkpoint of a log where nothing happens is no trouble. */
    boolean well(Instant now) {
        return stamps.stream().allMatch(authority -> authority.well(now))
                && names().stream()
                        .map(this::state)
                        .allMatch(state -> state.trouble() == null || state.at().isAfter(now.minus(FRESH)));
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        witnesses.forEach(witness -> names.add(witness.name()));
        copies.forEach(copy -> names.add(copy.name()));
        return names;
    }

    /**
     * Before anything is sealed: no anchor may hold more than the log has, or something else.
     *
     * @throws StartupRefused when one does
     */
    void compare(Tables tables) {
        compared.clear();
        for (var copy : copies) {
            try {
                compare(copy, tables);
            } catch (IOException e) {
                trouble(copy.name(), e);
            }
        }
        var signed = tables.log().checkpoint();
        for (var witness : witnesses) {
            signed.ifPresent(note -> {
                try {
                    keep(tables, witness, note);
                } catch (LogMoved e) {
                    throw new StartupRefused(String.valueOf(e.getMessage()), StartCheck.RESTORE, e);
                }
            });
        }
    }

    /**
     * Tells each anchor how far the log has come.
     *
     * @throws LogMoved when one has seen another history
     */
    void tell(Tables tables) {
        if (none()) {
            return;
        }
        tables.log().checkpoint().ifPresent(note -> {
            long size = Checkpoint.parse(note.text()).size();
            witnesses.stream()
                    .filter(witness -> due(witness.name(), size))
                    .forEach(witness -> keep(tables, witness, note));
            copies.stream().filter(copy -> due(copy.name(), size)).forEach(copy -> keep(tables, copy, note, size));
        });
        stamps.ifPresent(authority -> authority.tell(tables));
    }

    private boolean due(String name, long size) {
        var state = state(name);
        return size > state.size() && state.asked().atLeast(state.leftAlone());
    }

    private void keep(Tables tables, WitnessClient witness, SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        try {
            var signature = witness.cosign(
                    note, state(witness.name()).size(), tables.log().nodes());
            tables.seals().anchor(size, witness.name(), signature.line(), clock.instant());
            done(witness.name(), size);
        } catch (IOException | Malformed e) {
            trouble(witness.name(), e);
        }
    }

    private void compare(CheckpointCopy copy, Tables tables) throws IOException {
        copy.compare(tables, check);
        compared.add(copy.name());
    }

    /** One that was silent at the start is compared first: another history must not be written beside the true one. */
    private void keep(Tables tables, CheckpointCopy copy, SignedNote note, long size) {
        try {
            if (!compared.contains(copy.name())) {
                compare(copy, tables);
            }
            copy.keep(note, tables);
            done(copy.name(), size);
        } catch (IOException e) {
            trouble(copy.name(), e);
        }
    }

    private State state(String name) {
        synchronized (states) {
            return states.getOrDefault(name, State.NONE);
        }
    }

    private void done(String name, long size) {
        put(name, new State(size, clock.instant(), Since.now(), properties.every(), null));
    }

    private void trouble(String name, Exception why) {
        var before = state(name);
        if (before.trouble() == null) {
            LOG.warn("anchor {} does not bear witness: {}", name, why.getMessage());
        }
        put(
                name,
                new State(
                        before.size(), before.at(), Since.now(), properties.again(), String.valueOf(why.getMessage())));
    }

    private void put(String name, State state) {
        synchronized (states) {
            states.put(name, state);
        }
    }
}
