package io.litige.bench.stage;

import io.litige.api.value.DisputeId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Disputes to send commands to: fresh ones for every run, so that none grows beyond what a dispute is, and few enough to
 * stay in memory, as those do that somebody works on. Lanes never meet at a dispute.
 */
public final class Herd {
    /** Below the default of {@code litige.disputes.cache-size}. */
    public static final int SIZE = 1_600;

    /** Each needs a connection of the key vault. */
    private static final int AT_ONCE = 4;

    /** Commands after which a dispute has seen what disputes usually see. */
    private static final int LIFE = 20;

    private final Litige litige;
    private final boolean withdrawn;
    private final int size;
    private final boolean remembered;
    private List<Head> heads = List.of();
    private AtomicIntegerArray turns = new AtomicIntegerArray(0);

    /** A dispute and the version it has; used by one lane at a time. */
    public static final class Head {
        private final DisputeId id;
        private volatile long version;

        Head(DisputeId id) {
            this.id = id;
        }

        public DisputeId id() {
            return id;
        }

        public long version() {
            return version;
        }

        public void version(long now) {
            version = now;
        }
    }

    private Herd(Litige litige, int size, boolean withdrawn, boolean remembered) {
        this.litige = litige;
        this.size = size;
        this.withdrawn = withdrawn;
        this.remembered = remembered;
    }

    /** Open ones. */
    public static Herd open(Litige litige, int size) {
        return new Herd(litige, size, false, true);
    }

    /** Withdrawn ones, whose cause may still be found: needed for the cheapest command. */
    public static Herd withdrawn(Litige litige, int size) {
        return new Herd(litige, size, true, true);
    }

    /** Withdrawn ones that are not kept in memory: events are appended to them behind the product's back. */
    public static Herd forgotten(Litige litige, int size) {
        return new Herd(litige, size, true, false);
    }

    /** Sees to it that the disputes are young. */
    public void refresh() throws Exception {
        long used = IntStream.range(0, turns.length()).mapToLong(turns::get).sum();
        if (heads.isEmpty() || used > (long) size * LIFE) {
            gather();
        }
    }

    /** Replaces the herd by a new one. */
    public void gather() throws Exception {
        forget();
        List<Callable<Head>> births = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            births.add(this::birth);
        }
        var born = new ArrayList<Head>();
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("herd-", 0).factory())) {
            for (Future<Head> birth : threads.invokeAll(births)) {
                born.add(birth.get());
            }
        }
        turns = new AtomicIntegerArray(size);
        heads = born;
        if (!remembered) {
            forget();
        }
    }

    private void forget() {
        litige.forget(heads.stream().map(Head::id).toList());
    }

    public int size() {
        return size;
    }

    public Head head(int number) {
        return heads.get(number);
    }

    /** The next dispute of a lane, in turn. */
    public Head next(int lane, int lanes) {
        int own = (size - lane + lanes - 1) / lanes;
        int turn = Math.floorMod(turns.getAndIncrement(lane), own);
        return heads.get(lane + turn * lanes);
    }

    private Head birth() {
        var head = new Head(new DisputeId(UUID.randomUUID()));
        head.version(litige.send(Commands.register(head.id())).version());
        if (withdrawn) {
            head.version(
                    litige.send(Commands.withdraw(head.id()), head.version()).version());
        }
        return head;
    }
}
