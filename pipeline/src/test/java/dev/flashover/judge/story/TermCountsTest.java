package dev.flashover.judge.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermCountsTest {
    private static final long NOW = 1_600_000_000_000L;

    @Test
    void halfIsForgottenInTwoDays() {
        // Given
        TermCounts counts = TermCounts.of(null, 10);
        counts.add(Map.of("c:delay", 8), 8, 4, NOW);

        // When
        long later = NOW + Duration.ofDays(2).toMillis();

        // Then
        assertThat(counts.count("c:delay", later)).isCloseTo(4, within(1e-9));
        assertThat(counts.texts(later)).isCloseTo(4, within(1e-9));
        assertThat(counts.attention(later)).isCloseTo(2, within(1e-9));
    }

    @Test
    void formsOfAWordAreOneButNumbersAreNot() {
        // Given
        TermCounts counts = TermCounts.of(null, 10);

        // When
        counts.add(Map.of("w:cancel", 1, "w:cancelled", 1, "w:flight123", 1, "w:flight124", 1), 2, 2, NOW);

        // Then
        assertThat(counts.shares()).containsOnlyKeys("w:cancel", "w:flight123", "w:flight124");
        assertThat(counts.count("w:cancel", NOW)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreBoundedAndNeverTooHigh(long seed) {
        // Given
        Random random = new Random(seed);
        Map<String, Integer> truth = new HashMap<>();
        TermCounts counts = TermCounts.of(null, 50);

        // When
        for (int text = 0; text < 5_000; text++) {
            String term = random.nextInt(3) == 0 ? "c:often" : "c:" + random.nextInt(500);
            truth.merge(term, 1, Integer::sum);
            counts.add(Map.of(term, 1), 1, 1, NOW);
            counts = TermCounts.of(counts.state(), 50);
        }

        // Then
        TermCounts kept = counts;
        assertThat(kept.state().getTerms()).as("seed %d", seed).hasSize(50);
        truth.forEach((term, times) ->
                assertThat(kept.count(term, NOW)).as("seed %d, %s", seed, term).isBetween(0.0, (double) times));
        assertThat(kept.count("c:often", NOW)).as("seed %d", seed).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mergingAssociatesAndCommutes(long seed) {
        // Given
        Random random = new Random(seed);
        List<TermCounts> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            TermCounts counts = TermCounts.of(null, 100);
            for (int text = 0; text < 20; text++) {
                counts.add(Map.of("c:" + random.nextInt(30), 1, "w:word" + random.nextInt(9), 1), 1, 2, NOW);
            }
            three.add(counts);
        }

        // When
        List<TermCounts> sums = List.of(
                sum(sum(three.get(0), three.get(1)), three.get(2)),
                sum(three.get(0), sum(three.get(1), three.get(2))),
                sum(sum(three.get(2), three.get(0)), three.get(1)));

        // Then
        assertThat(sums)
                .as("seed %d", seed)
                .extracting(TermCounts::state)
                .containsOnly(sums.get(0).state());
    }

    @Test
    void whatIsTakenOutIsAsIfItHadNeverBeenAdded() {
        // Given
        TermCounts all = TermCounts.of(null, 10);
        TermCounts part = TermCounts.of(null, 10);
        all.add(Map.of("c:delay", 3), 3, 3, NOW);
        all.add(Map.of("c:crew", 1, "c:delay", 1), 1, 0, NOW);
        part.add(Map.of("c:crew", 1, "c:delay", 1), 1, 0, NOW);

        // When
        TermCounts rest = all.without(part, NOW);

        // Then
        assertThat(rest.texts(NOW)).isEqualTo(3);
        assertThat(rest.count("c:delay", NOW)).isEqualTo(3);
        assertThat(rest.count("c:crew", NOW)).isZero();
    }

    private static TermCounts sum(TermCounts one, TermCounts other) {
        TermCounts sum = TermCounts.of(one.state(), 100);
        sum.merge(TermCounts.of(other.state(), 100));
        return sum;
    }
}
