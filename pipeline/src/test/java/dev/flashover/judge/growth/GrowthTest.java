package dev.flashover.judge.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.state.GrowthState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {
    private static final long START = RandomGrowth.START;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final double CLOSE = 1e-9;

    private final GrowthState state = Growth.begin(START);
    private final Growth growth = new Growth(state);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void orderAtOneMomentDoesNotMatter(long seed) {
        // Given
        Random random = new Random(seed);
        List<Double> amounts = new ArrayList<>();
        for (int amount = 0; amount < 50; amount++) {
            amounts.add(10 * random.nextDouble());
        }
        amounts.forEach(amount -> growth.add(amount, START + MINUTE, null));
        Collections.shuffle(amounts, random);
        Growth other = new Growth(Growth.begin(START));

        // When
        amounts.forEach(amount -> other.add(amount, START + MINUTE, null));

        // Then
        for (GrowthInput input : GrowthInput.values()) {
            double expected = growth.features(START + HOUR).value(input);
            if (!Double.isNaN(expected)) {
                assertThat(other.features(START + HOUR).value(input))
                        .as("seed %d, %s", seed, input)
                        .isCloseTo(expected, within(CLOSE));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void splitAdditionsAreTheSameAsTheirSum(long seed) {
        // Given
        Random random = new Random(seed);
        Growth split = new Growth(Growth.begin(START));

        // When
        long time = START;
        for (int pulse = 0; pulse < 100; pulse++) {
            time += random.nextInt(600) * SECOND;
            double amount = 5 * random.nextDouble();
            growth.add(amount, time, null);
            split.add(amount / 2, time, null);
            split.add(amount / 2, time, null);
        }

        // Then
        assertThat(split.total()).isCloseTo(growth.total(), within(CLOSE));
        assertThat(split.reproduction(time)).isCloseTo(growth.reproduction(time), within(CLOSE));
        for (GrowthInput input : GrowthInput.values()) {
            double expected = growth.features(time).value(input);
            if (!Double.isNaN(expected)) {
                assertThat(split.features(time).value(input))
                        .as("seed %d, %s", seed, input)
                        .isCloseTo(expected, within(CLOSE));
            }
        }
    }

    @Test
    void theStateStaysSmallHoweverLargeTheStory() {
        // Given
        int pulses = 20_000;

        // When
        for (int pulse = 0; pulse < pulses; pulse++) {
            growth.add(1e6, START + pulse * 10L * SECOND, 12.0);
        }

        // Then
        int numbers = state.getRecent().size()
                + state.getPeaks().size()
                + state.getPassed().size();
        assertThat(numbers).isLessThan(80);
    }

    @Test
    void halfTheTotalIsFoundWhereItWas() {
        // Given
        growth.add(8, START + MINUTE, null);
        growth.add(8, START + HOUR, null);

        // When
        GrowthFeatures features = growth.features(START + 2 * HOUR);

        // Then
        assertThat(features.value(GrowthInput.HALF_AT)).isCloseTo(StrictMath.log(1.0 / 120), within(CLOSE));
        assertThat(features.value(GrowthInput.AGE_AT_16)).isCloseTo(StrictMath.log(3_600), within(CLOSE));
        assertThat(features.value(GrowthInput.AGE_AT_32)).isNaN();
    }

    @Test
    void whatEachMentionBringsAboutShowsInTheReproductionNumber() {
        // Given: twice as many every twenty minutes, and another story as many every twenty minutes
        Growth steady = new Growth(Growth.begin(START));
        double amount = 1;
        long time = START;
        for (int generation = 0; generation < 10; generation++) {
            time += 20 * MINUTE;
            growth.add(amount, time, null);
            steady.add(4, time, null);
            amount *= 2;
        }

        // When
        Double growing = growth.reproduction(time);
        Double lasting = steady.reproduction(time);

        // Then
        assertThat(growing).isGreaterThan(lasting).isGreaterThan(2);
        assertThat(lasting).isLessThan(2);
    }

    @Test
    void aLoneMentionHasNoReproductionNumberYet() {
        // Given
        growth.add(1, START, null);

        // When
        Double reproduction = growth.reproduction(START + HOUR);

        // Then
        assertThat(reproduction).isNull();
    }

    @Test
    void hostileNumbersLeaveAllFeaturesFiniteOrUnknown() {
        // Given
        double[] amounts = {Double.NaN, -5, 0, Double.POSITIVE_INFINITY, 1e300, Double.MIN_VALUE, 3};
        long[] times = {Long.MIN_VALUE, Long.MAX_VALUE, 0, START};

        // When
        for (long time : times) {
            for (double amount : amounts) {
                growth.add(amount, time, amount);
            }
        }

        // Then
        GrowthFeatures features = growth.features(Long.MIN_VALUE);
        assertThat(growth.total()).isPositive().isFinite();
        for (GrowthInput input : GrowthInput.values()) {
            assertThat(features.value(input)).as("%s", input).isNotInfinite();
        }
    }

    @Test
    void whatComesFromBeforeTheLatestGrowthCountsAsOfThen() {
        // Given
        growth.add(2, START + HOUR, null);

        // When
        growth.add(2, START + MINUTE, null);

        // Then
        assertThat(state.getLatest()).isEqualTo(START + HOUR);
        assertThat(growth.total()).isEqualTo(4);
    }

    @Test
    void theFirstKnownFollowersAreTheRoots() {
        // Given
        growth.add(1, START, null);
        growth.add(1, START, 99.0);

        // When
        growth.add(1, START, 5.0);

        // Then
        assertThat(growth.features(START).value(GrowthInput.ROOT_REACH)).isCloseTo(StrictMath.log(100), within(CLOSE));
    }
}
