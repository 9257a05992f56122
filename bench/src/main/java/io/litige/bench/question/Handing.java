package io.litige.bench.question;

import io.litige.api.query.QueuePage;
import io.litige.api.query.QueueQuery.TeamQueue;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Stopwatch;
import io.litige.bench.stage.Api;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Litige;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands out one dispute after the other over HTTP. There may be too few of them to get warm with: the way of a command
 * over HTTP is warmed with communications on disputes of its own, and the queue catches up before anything is measured.
 * Where all are handed out, new ones are registered.
 */
final class Handing implements Entrant {
    private static final int CLIENTS = 32;
    private static final int SLICES = 2;

    /** Registered at once: many enough that registering seldom stands in the way of the percentile. */
    private static final int FLOCK = 200;

    private static final int NOT_FOUND = 404;
    private static final long LOOK_EVERY_NANOS = 10_000_000;

    private final Litige litige;
    private final Api agent;
    private final Race race;
    private final Stopwatch next;

    Handing(Litige litige, Api agent, double percentile) {
        this.litige = litige;
        this.agent = agent;
        var herd = Herd.open(litige, Herd.SIZE);
        this.race = new Race("commands over HTTP", CLIENTS, new HttpSenders(agent, herd, CLIENTS));
        this.next = new Stopwatch("next", percentile, client -> take());
    }

    private void take() throws Exception {
        try {
            agent.post("/queues/care/next", "");
        } catch (Api.Refused refused) {
            if (refused.status() != NOT_FOUND) {
                throw refused;
            }
            fill();
            agent.post("/queues/care/next", "");
        }
    }

    /** More of them that nobody owns, in the queue. */
    void fill() throws Exception {
        Herd.open(litige, FLOCK).gather();
        follow();
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public void warm(Duration atMost) throws Exception {
        race.warm(atMost);
        follow();
        next.warm(Duration.ofSeconds(SLICES));
    }

    @Override
    public double measure(Duration time) throws Exception {
        follow();
        return next.measure(time);
    }

    /** Otherwise whoever asks for the next one would try all that were handed out before. */
    private void follow() {
        litige.follow("agent-queue", "dispute-face");
        var queue = new TeamQueue("care", null, 1, null);
        while (!litige.ask(Litige.AGENT, queue, QueuePage.class).asOf().upToDate()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
