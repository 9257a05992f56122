package io.litige.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a contest fairly: both sides warm, then round after round one right after the other, the beginner changing
 * each time, so that a machine that slows down slows both.
 *
 * @param time of one side in one round
 */
record Rounds(int count, Duration time) {
    Answer answer(String question, Contest contest) throws Exception {
        Race.warm(contest.ours(), contest.clients());
        Race.warm(contest.control(), contest.clients());
        List<Double> ours = new ArrayList<>();
        List<Double> control = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            if (round % 2 == 0) {
                ours.add(rate(contest.ours(), contest));
                control.add(rate(contest.control(), contest));
            } else {
                control.add(rate(contest.control(), contest));
                ours.add(rate(contest.ours(), contest));
            }
            ratios.add(ours.getLast() / control.getLast());
        }
        var ratio = Spread.of(ratios);
        return new Answer(
                question,
                contest.row(),
                contest.clients(),
                Spread.of(ours).median(),
                Spread.of(control).median(),
                contest.controlName(),
                ratio.median(),
                ratio.min(),
                ratio.max(),
                contest.unit(),
                count);
    }

    private double rate(Work work, Contest contest) throws Exception {
        return Race.rate(work, contest.clients(), time);
    }
}
