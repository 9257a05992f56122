package io.litige.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded luck: the same seed and stream always draw the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, long stream) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + stream);
    }

    boolean hit(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    Duration hours(int low, int high) {
        return Duration.ofMinutes(between(low * 60, high * 60));
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Index drawn with these weights. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** An amount with a long tail, two decimals, at least one. */
    BigDecimal lognormal(double median, double spread) {
        double value = median * Math.exp(spread * random.nextGaussian());
        return BigDecimal.valueOf(Math.max(1, value)).setScale(2, RoundingMode.HALF_UP);
    }

    /** Number of times it goes on, each time with that probability; at most five. */
    int geometric(double goesOn) {
        int times = 0;
        while (times < 5 && hit(goesOn)) {
            times++;
        }
        return times;
    }
}
