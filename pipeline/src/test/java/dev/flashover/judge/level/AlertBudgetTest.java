package dev.flashover.judge.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.state.AlertBudgetState;
import dev.flashover.judge.risk.LogOdds;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertBudgetTest {
    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final AlertBudgetState state = AlertBudget.empty(0);
    private final AlertBudget budget = new AlertBudget(state, 2);

    @Test
    void aBrandWithoutHistoryStartsAtTheFloor() {
        // When
        Thresholds thresholds = budget.thresholds(false, 0);

        // Then
        assertThat(thresholds).isEqualTo(new Thresholds(0.20, 0.35, 0.70));
    }

    @Test
    void whenTheBudgetIsSpentOnlyADisasterPasses() {
        // Given
        budget.spend(1);
        budget.spend(2);

        // When
        Thresholds thresholds = budget.thresholds(false, DAY);

        // Then
        assertThat(thresholds.elevated()).isEqualTo(0.80);
        assertThat(budget.left(DAY)).isZero();
    }

    @Test
    void aStoryThatWasPaidForDoesNotPayAgain() {
        // Given
        budget.spend(1);
        budget.spend(2);

        // When
        Thresholds thresholds = budget.thresholds(true, DAY);

        // Then
        assertThat(thresholds.elevated()).isEqualTo(0.35);
    }

    @Test
    void whatWasSpentComesBackAfterAWeek() {
        // Given
        budget.spend(1);
        budget.spend(DAY);

        // When
        int left = budget.left(WEEK + 2);

        // Then
        assertThat(left).isEqualTo(1);
    }

    @Test
    void lessThanOneAWeekIsOneInSoManyWeeks() {
        // Given
        AlertBudget rare = new AlertBudget(state, 0.25);
        rare.spend(0);

        // When
        int early = rare.left(4 * WEEK - 1);

        // Then
        assertThat(early).isZero();
        assertThat(rare.left(4 * WEEK)).isEqualTo(1);
    }

    /** Log-odds of peaks are normal with deviation 1.5, so that the floor alone would let too many pass. */
    @ParameterizedTest
    @CsvSource({"61, 2, -3, 300", "62, 2, -4, 1000", "63, 5, -3, 300", "64, 0.5, -2, 30", "65, 2, -5, 2000"})
    void noMoreStoriesAlarmThanThereIsBudgetFor(long seed, double perWeek, double mean, int storiesPerWeek) {
        // Given
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        AlertBudget spent = new AlertBudget(state, perWeek);
        int weeks = 40;
        int alarms = 0;
        int floor = 0;
        int ceiling = 0;

        // When
        for (int i = 0; i < weeks * storiesPerWeek; i++) {
            long now = i * (WEEK / storiesPerWeek);
            double probability = LogOdds.probability(mean + 1.5 * random.nextGaussian());
            spent.begin(now);
            if (probability >= spent.thresholds(false, now).elevated()) {
                alarms++;
                spent.spend(now);
            }
            floor += probability >= 0.35 ? 1 : 0;
            ceiling += probability >= 0.80 ? 1 : 0;
            spent.learn(probability, now);
        }

        // Then
        System.out.println(alarms + " alarms, " + floor + " above the floor, " + ceiling + " above the ceiling");
        assertThat(alarms).isLessThanOrEqualTo((int) (weeks * perWeek + Math.ceil(perWeek)) + ceiling);
        assertThat(alarms).isGreaterThanOrEqualTo((int) Math.min(0.5 * weeks * perWeek, 0.5 * floor));
    }

    @Test
    void lastYearsStormsFade() {
        // Given
        Random random = new Random(71);
        for (int i = 0; i < 20_000; i++) {
            storyAt(i * (8 * WEEK / 20_000), random.nextGaussian());
        }
        double stormy = budget.thresholds(true, 8 * WEEK).elevated();

        // When
        for (int i = 0; i < 20_000; i++) {
            storyAt(8 * WEEK + i * (26 * WEEK / 20_000), random.nextGaussian() - 6);
        }

        // Then
        assertThat(stormy).isEqualTo(0.80);
        assertThat(budget.thresholds(true, 34 * WEEK).elevated()).isEqualTo(0.35);
    }

    @Test
    void keepsNoMoreHoweverLongItWatches() throws IOException {
        // Given
        Random random = new Random(81);
        AlertBudget many = new AlertBudget(state, 100);

        // When
        for (int i = 0; i < 100_000; i++) {
            many.begin(i);
            many.spend(i);
            many.learn(random.nextDouble(), i);
        }

        // Then
        assertThat(AlertBudgetState.getEncoder().encode(state).remaining()).isLessThan(6_000);
    }

    private void storyAt(long now, double logOdds) {
        budget.begin(now);
        budget.learn(LogOdds.probability(logOdds), now);
    }
}
