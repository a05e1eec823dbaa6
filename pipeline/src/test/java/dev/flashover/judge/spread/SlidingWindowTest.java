package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.state.WindowCounts;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {
    private static final long NOW = Instant.parse("2020-05-01T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private final WindowCounts counts = SlidingWindow.empty();
    private final SlidingWindow hour = new SlidingWindow(counts, Scale.HOUR);

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        // Given
        hour.add(3, NOW, NOW);
        hour.add(4, NOW + 50 * MINUTE, NOW + 50 * MINUTE);

        // When
        double sum = hour.sumAt(NOW + 70 * MINUTE);

        // Then
        assertThat(sum).isEqualTo(4);
    }

    @Test
    void spreadsGrowthOverTheTimeItTookAndDropsWhatCameBeforeTheWindow() {
        // Given
        long tenHours = 600 * MINUTE;

        // When
        hour.add(600, NOW, NOW + tenHours);

        // Then
        assertThat(hour.sumAt(NOW + tenHours)).isBetween(55.0, 65.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void isExactToOneBucket(long seed) {
        // Given
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        TreeMap<Long, Integer> all = new TreeMap<>();
        long time = NOW;
        for (int i = 0; i < 500; i++) {
            time += random.nextInt(4) * MINUTE;
            int amount = random.nextInt(10);
            all.merge(time, amount, Integer::sum);
            hour.add(amount, time, time);
        }

        // When
        double sum = hour.sumAt(time);

        // Then
        assertThat(sum).isBetween((double) since(all, time - 55 * MINUTE), (double) since(all, time - 60 * MINUTE));
    }

    private static int since(NavigableMap<Long, Integer> all, long from) {
        return all.tailMap(from, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
