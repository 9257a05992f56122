package io.litige.bench.question;

import io.litige.bench.measure.Contest;
import io.litige.bench.measure.Entrant;
import io.litige.bench.measure.Heat;
import io.litige.bench.measure.OpenLoop;
import io.litige.bench.measure.Race;
import io.litige.bench.measure.Trial;
import io.litige.bench.stage.Child;
import io.litige.bench.stage.Commands;
import io.litige.bench.stage.Herd;
import io.litige.bench.stage.Server;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** How long after its answer a command can be seen in every view, at 100 commands per second. */
final class LagQuestion implements Question {
    private static final int PER_SECOND = 100;
    private static final int MOST_DISPUTES = 400;
    private static final int WARMERS = 8;
    private static final double MILLI = 1e6;
    private static final double SAME_PROCESS = 20;
    private static final double OTHER_PROCESS = 50;

    private final Setting setting;
    private final int disputes;
    private final Visible visible;
    private @Nullable Child other;

    private LagQuestion(Setting setting, Options options) throws Exception {
        this.setting = setting;
        this.disputes = Math.min(options.herd(), MOST_DISPUTES);
        this.visible = new Visible(setting.litige(), Herd.open(setting.litige(), disputes));
    }

    static Question open(Options options) throws Exception {
        return Setting.with(options, setting -> new LagQuestion(setting, options));
    }

    @Override
    public List<Heat> heats() {
        return List.of(
                heat("views in the same process", SAME_PROCESS, false),
                heat("views in another process", OTHER_PROCESS, true));
    }

    private Heat heat(String where, double goal, boolean elsewhere) {
        var trial = new Trial<>(new Run(elsewhere));
        var contests = new ArrayList<Contest>();
        for (int percentile : new int[] {50, 95, 99}) {
            var name = "lag p" + percentile + ", " + where;
            var ours = trial.figure(name, times -> times.getValueAtPercentile(percentile) / MILLI);
            contests.add(new Contest(name, 1, ours, Entrant.goal(goal, "ms for p99"), "ms"));
        }
        return new Heat(contests);
    }

    /** Commands at a steady rate, each watched until every view has it. */
    private final class Run implements Trial.Run<Histogram> {
        private final boolean elsewhere;
        private final OpenLoop loop = new OpenLoop(() -> PER_SECOND, disputes, visible);

        Run(boolean elsewhere) {
            this.elsewhere = elsewhere;
        }

        /** At that rate alone the virtual machine would need minutes to compile what is hot. */
        @Override
        public void warm(Duration atMost) throws Exception {
            if (elsewhere) {
                moveViews();
            }
            var senders = new Senders(
                    setting.litige(), Herd.open(setting.litige(), disputes), WARMERS, false, Commands::communication);
            new Race("warm", WARMERS, senders).warm(atMost);
            loop.warm(atMost);
        }

        @Override
        public Histogram run(Duration time) throws Exception {
            if (elsewhere) {
                moveViews();
            }
            return loop.run(time);
        }
    }

    /** Another process takes over the views; this one only takes commands. */
    private void moveViews() throws Exception {
        if (other != null) {
            return;
        }
        var litige = setting.litige();
        litige.views(false);
        var child = Child.start(
                litige.home(),
                "spring.profiles.active=query",
                "litige.database.url=" + litige.server().url(litige.database()),
                "litige.database.username=" + Server.USER,
                "litige.database.password=" + Server.USER);
        other = child;
        child.awaitReady();
    }

    @Override
    public Map<String, String> conditions() throws Exception {
        return setting.conditions();
    }

    @Override
    public void close() throws IOException, SQLException {
        if (other != null) {
            other.close();
        }
        visible.close();
        setting.close();
    }
}
