package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a notary that leads does, pass after pass. After a failure it is thrown away and begun anew from the database. */
final class NotaryWork {
    private static final Logger LOG = LoggerFactory.getLogger(NotaryWork.class);

    /** How old the checkpoint outside of the database may be. */
    private static final Duration PUBLISH = Duration.ofSeconds(10);

    /** So many times as long as a batch took. */
    private static final int RESTS = 4;

    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final Tables tables;
    private final ProofProperties properties;
    private final Publication publication;
    private final Anchors anchors;
    private final Clock clock;
    private final NotaryStatus status;
    private final Sealer sealer;
    private final Heads heads;
    private final Scrub scrub;
    private final AccessSealing access;
    private Since signed = Since.NEVER;
    private Since stated = Since.now();
    private Since compared = Since.now();
    private Since publishedLast = Since.NEVER;
    private long published;

    NotaryWork(
            LogKeys keys,
            Tables tables,
            ProofProperties properties,
            Publication publication,
            Anchors anchors,
            @Nullable Checkpoint previous,
            Clock clock,
            NotaryStatus status) {
        this.tables = tables;
        this.properties = properties;
        this.publication = publication;
        this.anchors = anchors;
        this.clock = clock;
        this.status = status;
        this.sealer = Sealer.open(keys, tables, clock, previous);
        this.heads = new Heads(tables.log(), tables.seals());
        this.scrub = new Scrub(tables, keys, clock, properties.scrub().leaves());
        this.access = new AccessSealing(tables.access(), properties.access().every());
        status.sealing(sealer.state(), tables.findings().open());
    }

    /**
     * Seals everything that is new, then whatever else is due.
     *
     * @param rest between two batches
     */
    void pass(BooleanSupplier running, Rest rest) throws InterruptedException {
        sealAll(running, rest);
        if (running.getAsBoolean()) {
            sealer.admit();
            sealer.follow(properties.rotation().overlap());
            sealAccess(running);
            stateHeads();
            sealer.sign();
            anchors.tell(tables);
            compare();
            publish();
        }
        status.sealing(sealer.state(), status.findings());
    }

    /**
     * Commands share the machine: a batch is followed by a rest, so that what came in a second is not sealed in one go.
     * Whoever is further behind than that hurries.
     */
    private void sealAll(BooleanSupplier running, Rest rest) throws InterruptedException {
        var begun = Since.now();
        boolean more = true;
        while (more && running.getAsBoolean()) {
            long from = System.nanoTime();
            boolean sign = signed.atLeast(properties.every());
            var step = sealer.step(properties.batch(), sign);
            step.ifPresent(this::tell);
            more = step.filter(Sealer.Step::more).isPresent();
            if (step.isPresent() && (sign || !more)) {
                signed = Since.now();
                status.signed(clock.instant());
            }
            if (more && !begun.atLeast(properties.every())) {
                rest.take(Duration.ofNanos((System.nanoTime() - from) * RESTS));
            }
        }
    }

    /** Nothing is done for that long, or until the process stops. */
    @FunctionalInterface
    interface Rest {
        void take(Duration time) throws InterruptedException;
    }

    private void tell(Sealer.Step step) {
        status.sealing(sealer.state(), status.findings());
        if (!step.findings().isEmpty()) {
            status.sealing(sealer.state(), tables.findings().open());
            LOG.error("events came that cannot be sealed: {}", Scrub.names(step.findings()));
        }
    }

    /** Hourly when something has come, and when somebody waits for it. */
    private void stateHeads() {
        var state = sealer.state();
        boolean news = state.headsSize() == null ? state.events() > 0 : state.size() > state.headsSize() + 1;
        if (!news) {
            return;
        }
        boolean due = stated.atLeast(properties.heads().every());
        boolean mayBe =
                state.headsSize() == null || stated.atLeast(properties.heads().apart());
        if (due || mayBe && tables.seals().wished()) {
            sealer.heads(heads);
            stated = Since.now();
        }
    }

    private void sealAccess(BooleanSupplier running) {
        while (running.getAsBoolean() && access.due()) {
            sealer.access(access);
        }
    }

    private void compare() {
        var every = properties.scrub().every();
        if (every.isPositive() && compared.atLeast(every)) {
            scrub.look();
            compared = Since.now();
            status.sealing(sealer.state(), tables.findings().open());
        }
    }

    private void publish() {
        long size = sealer.state().size();
        if (size > published && publishedLast.atLeast(PUBLISH)) {
            tables.log().checkpoint().ifPresent(publication::publish);
            published = size;
            publishedLast = Since.now();
        }
    }

    /** Whether somebody waits for a statement of the heads that may be made now. */
    boolean wished() {
        return stated.atLeast(properties.heads().apart()) && tables.seals().wished();
    }

    /** How long there is nothing to do unless a commit is told. */
    Duration nextTurn() {
        var every = properties.scrub().every();
        var turn = every.isPositive() && every.compareTo(LONGEST_SLEEP) < 0 ? every : LONGEST_SLEEP;
        var told = anchors.none() ? turn : properties.anchors().every();
        return Stream.of(turn, told, access.nextTurn())
                .min(Comparator.naturalOrder())
                .orElse(turn);
    }
}
