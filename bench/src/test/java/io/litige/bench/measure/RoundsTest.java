package io.litige.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> order = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    @Test
    void theRatioIsTakenRoundByRoundAndTheOrderTurns() throws Exception {
        var ours = figures("ours", 10, 45, 20);
        var control = figures("control", 10, 15, 10);
        var answer = rounds(3)
                .answers("q", Heat.of(new Contest("r", 8, ours, control, "x/s")))
                .getFirst();
        assertThat(answer).isEqualTo(new Answer("q", "r", 8, 20, 10, "control", 2, 1, 3, "x/s", 3));
        assertThat(order).containsExactly("ours", "control", "control", "ours", "ours", "control");
        assertThat(remarks).isEmpty();
    }

    @Test
    void whoTakesPartTwiceRunsOnceARound() throws Exception {
        var ours = figures("ours", 10);
        var heat = Heat.of(
                new Contest("a", 1, ours, figures("one", 5), "x/s"),
                new Contest("b", 1, ours, figures("two", 2), "x/s"));
        assertThat(rounds(1).answers("q", heat)).extracting(Answer::ratio).containsExactly(2.0, 5.0);
        assertThat(order).containsExactly("ours", "one", "two");
    }

    @Test
    void aDisturbedRoundIsRepeatedAndSaidSo() throws Exception {
        var ours = figures("ours", 10, 10, 10, 12);
        var control = figures("control", 10, 30, 10, 10);
        var answer = rounds(3)
                .answers("q", Heat.of(new Contest("r", 1, ours, control, "x/s")))
                .getFirst();
        assertThat(answer.rounds()).isEqualTo(3);
        assertThat(answer.ratioMin()).isEqualTo(1.0);
        assertThat(answer.ratioMax()).isEqualTo(1.2);
        assertThat(remarks).singleElement().asString().contains("1 of 3 rounds discarded");
    }

    @Test
    void aTrialTakesPlaceOncePerRoundHoweverManyFiguresItGives() throws Exception {
        var runs = new ArrayList<Duration>();
        var trial = new Trial<Double>(time -> {
            runs.add(time);
            return (double) runs.size();
        });
        var goal = Entrant.goal(1, "ms");
        var heat = Heat.of(
                new Contest("p50", 1, trial.figure("p50", run -> run), goal, "ms"),
                new Contest("p99", 1, trial.figure("p99", run -> run * 10), goal, "ms"));
        assertThat(rounds(2).answers("q", heat)).extracting(Answer::ours).containsExactly(1.5, 15.0);
        assertThat(runs).hasSize(2);
    }

    private Rounds rounds(int count) {
        return new Rounds(count, Duration.ofSeconds(1), Duration.ZERO, remarks::add);
    }

    private Entrant figures(String name, double... figures) {
        Iterator<Double> next = java.util.Arrays.stream(figures).iterator();
        return new Entrant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double measure(Duration time) {
                order.add(name);
                return next.next();
            }
        };
    }
}
