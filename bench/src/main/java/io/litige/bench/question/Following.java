package io.litige.bench.question;

import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Work;
import io.litige.bench.stage.Litige;
import java.time.Duration;

/** Work of some clients while every view follows the record as fast as it can; views stand still before and after. */
final class Following implements Entrant {
    private final Litige litige;
    private final Race race;

    Following(Litige litige, String name, int clients, Work work) {
        this.litige = litige;
        this.race = new Race(name, clients, new Work() {
            @Override
            public void prepare() throws Exception {
                work.prepare();
                litige.views(true);
            }

            @Override
            public void once(int client) throws Exception {
                work.once(client);
            }
        });
    }

    @Override
    public String name() {
        return race.name();
    }

    @Override
    public double measure(Duration time) throws Exception {
        try {
            return race.measure(time);
        } finally {
            litige.views(false);
        }
    }
}
