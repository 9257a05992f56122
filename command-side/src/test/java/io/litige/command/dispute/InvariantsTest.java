package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do on several disputes in whatever order, the invariants hold. Half of the walks are the same in every
 * run, half are new; a walk that goes wrong is told with its seed and the shortest part of it that still does.
 */
class InvariantsTest {
    private static final int SAME = 13;
    private static final int NEW = 13;
    private static final int MOVES = 400;

    /** 10 400 commands. */
    @Test
    void holdWhateverPeopleDo() {
        var seeds = new Random();
        var taken = new EnumMap<Step, Integer>(Step.class);
        Stream.concat(
                        IntStream.rangeClosed(1, SAME).mapToObj(Long::valueOf),
                        Stream.generate(seeds::nextLong).limit(NEW))
                .forEach(seed -> walk(seed).forEach((step, times) -> taken.merge(step, times, Integer::sum)));
        assertThat(taken)
                .as("steps that were taken, not only tried")
                .hasSizeGreaterThan(Step.values().length / 2)
                .containsKeys(
                        Step.ADMIT_FAULT,
                        Step.MAKE_PROPOSAL,
                        Step.ACCEPT_PROPOSAL,
                        Step.EXECUTE_REMEDY,
                        Step.CLOSE_DISPUTE,
                        Step.LINK_AS_DUPLICATE,
                        Step.UNLINK_DUPLICATE,
                        Step.SPLIT_DISPUTE,
                        Step.SHRED_SUBJECT,
                        Step.CONFIRM_SHRED);
    }

    @Test
    void whatGoesWrongIsToldAsShortAsItCanBe() {
        var moves = IntStream.range(0, 100).boxed().toList();
        assertThat(Shrink.shortest(moves, some -> some.contains(17) && some.contains(71)))
                .containsExactly(17, 71);
    }

    private static Map<Step, Integer> walk(long seed) {
        var moves = moves(seed);
        var taken = new EnumMap<Step, Integer>(Step.class);
        if (goesWrong(moves, taken) != null) {
            var shortest = Shrink.shortest(moves, some -> goesWrong(some, new EnumMap<>(Step.class)) != null);
            throw new AssertionError(
                    "seed %d goes wrong with %d of its %d moves".formatted(seed, shortest.size(), MOVES),
                    goesWrong(shortest, taken));
        }
        return taken;
    }

    /** What went wrong after which story; null when nothing did. */
    private static @Nullable AssertionError goesWrong(List<Move> moves, Map<Step, Integer> taken) {
        try (var world = new World()) {
            try {
                moves.forEach(world::play);
            } catch (AssertionError | RuntimeException wrong) {
                return new AssertionError(String.join("\n", world.story()), wrong);
            }
            taken.putAll(world.taken());
            return null;
        }
    }

    private static List<Move> moves(long seed) {
        var random = new Random(seed);
        var moves = new ArrayList<Move>();
        for (int move = 0; move < MOVES; move++) {
            moves.add(new Move(Step.values()[random.nextInt(Step.values().length)], random.nextLong()));
        }
        return moves;
    }
}
