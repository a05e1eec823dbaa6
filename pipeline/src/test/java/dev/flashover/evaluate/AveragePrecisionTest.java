package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AveragePrecisionTest {
    private final AveragePrecision ranking = new AveragePrecision();

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @Test
    void itIsTheMeanPrecisionAtEachRightOne() {
        // Given
        ranking.add(0.9, true);
        ranking.add(0.8, false);
        ranking.add(0.7, true);
        ranking.add(0.1, false);

        // When
        double value = ranking.value();

        // Then
        assertThat(value).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
        assertThat(ranking.wanted()).isEqualTo(2);
    }

    @Test
    void equalsShareOneRankSoThatAConstantScoreIsWorthTheShareOfRightOnes() {
        // Given
        IntStream.range(0, 10).forEach(one -> ranking.add(0.5, one < 3));

        // When
        double value = ranking.value();

        // Then
        assertThat(value).isCloseTo(0.3, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyTheOrderOfScoresCountsAndRightOnesFirstIsTheBest(long seed) {
        // Given
        Random random = new Random(seed);
        AveragePrecision stretched = new AveragePrecision();
        AveragePrecision best = new AveragePrecision();
        IntStream.range(0, 40).forEach(one -> {
            double score = random.nextInt(20) / 20.0;
            boolean right = one == 0 || random.nextBoolean();
            ranking.add(score, right);
            stretched.add(StrictMath.exp(3 * score), right);
            best.add(right ? 1 : 0, right);
        });

        // When
        double value = ranking.value();

        // Then
        assertThat(value).isEqualTo(stretched.value()).isBetween(0.0, 1.0);
        assertThat(best.value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void withNothingToFindThereIsNoValue() {
        // Given
        ranking.add(0.5, false);

        // When
        double value = ranking.value();

        // Then
        assertThat(value).isNaN();
    }
}
