package dev.flashover.judge.growth;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Stories that grew at random, slow and fast, by whole and by fractional shares. */
final class RandomGrowth {
    static final long START = 1_600_000_000_000L;

    private RandomGrowth() {}

    static Growth story(long seed) {
        Random random = new Random(seed);
        Growth growth = new Growth(Growth.begin(START));
        @Nullable Double reach = random.nextBoolean() ? Double.valueOf(random.nextInt(1_000_000)) : null;
        long time = START;
        double pace = 1_000 * StrictMath.exp(random.nextDouble() * 12);
        double size = StrictMath.exp(random.nextGaussian() * 2);
        int pulses = random.nextInt(300);
        for (int pulse = 0; pulse < pulses; pulse++) {
            time += (long) (pace * -StrictMath.log(1 - random.nextDouble()));
            growth.add(size * random.nextDouble(), time, reach);
        }
        return growth;
    }

    /** A moment after all of it. */
    static long after(long seed) {
        return START + (1L << 40) + seed;
    }
}
