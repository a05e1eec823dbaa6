package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.evaluate.NabScore.Profile;
import dev.flashover.evaluate.NabScore.Result;
import dev.flashover.evaluate.NabScore.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand from S(y) = 2 / (1 + e^5y) - 1, divided by S(-1) = 0.98661 within windows. */
class NabScoreTest {
    private static final Window FIRST = new Window(300, 399);
    private static final Window SECOND = new Window(600, 699);

    private final NabScore score = new NabScore(1_000, List.of(FIRST, SECOND));

    @Test
    void alarmsAtTheStartOfEachWindowArePerfect() {
        // When
        Result result = score.score(List.of(300, 600), Profile.STANDARD);

        // Then
        assertThat(NabScore.normalized(List.of(result))).isCloseTo(100, within(1e-9));
    }

    @Test
    void sayingNothingScoresZero() {
        // When
        Result result = score.score(List.of(), Profile.STANDARD);

        // Then
        assertThat(NabScore.normalized(List.of(result))).isZero();
    }

    @Test
    void theMiddleOfAWindowEarnsMostOfIt() {
        // When
        Result result = score.score(List.of(350, 600), Profile.STANDARD);

        // Then: 50 rows are left, S(-0.5) = 0.84828
        assertThat(result.points()).isCloseTo(1 + 0.84828 / 0.98661, within(1e-4));
    }

    @Test
    void onlyTheEarliestAlarmOfAWindowCounts() {
        // When
        Result result = score.score(List.of(398, 350, 360), Profile.STANDARD);

        // Then
        assertThat(result.points()).isCloseTo(0.84828 / 0.98661 - 1, within(1e-4));
        assertThat(result.found()).containsExactly(350);
        assertThat(result.falseAlarms()).isEmpty();
    }

    @Test
    void anAlarmSoonAfterAWindowCostsLessThanOneLongAfter() {
        // When
        Result soon = score.score(List.of(409), Profile.STANDARD);
        Result late = score.score(List.of(599), Profile.STANDARD);

        // Then: S(10 / 99) = -0.24729, S(200 / 99) = -0.99992
        assertThat(soon.points()).isCloseTo(-2 - 0.11 * 0.24729, within(1e-5));
        assertThat(late.points()).isCloseTo(-2 - 0.11 * 0.99992, within(1e-5));
    }

    @Test
    void anAlarmBeforeAnyWindowCostsItAll() {
        // When
        Result result = score.score(List.of(200), Profile.REWARD_LOW_FALSE_POSITIVES);

        // Then
        assertThat(result.points()).isCloseTo(-2.22, within(1e-9));
    }

    @Test
    void whatComesInTheProbationaryPeriodCountsNothing() {
        // When
        Result result = score.score(List.of(149), Profile.STANDARD);

        // Then
        assertThat(result.points()).isEqualTo(-2);
        assertThat(result.falseAlarms()).isEmpty();
    }

    @Test
    void theProbationaryPeriodOfALongFileEnds() {
        // When
        int rows = new NabScore(15_902, List.of()).probation();

        // Then
        assertThat(rows).isEqualTo(750);
    }
}
