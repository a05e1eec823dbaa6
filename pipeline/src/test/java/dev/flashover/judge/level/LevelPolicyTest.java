package dev.flashover.judge.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private static final Thresholds THRESHOLDS = new Thresholds(0.3, 0.6, 0.9);

    private final LevelPolicy policy = new LevelPolicy(Duration.ofHours(1));

    @Test
    void risesAtOnceAndOverLevels() {
        // Given
        double score = 0.95;

        // When
        LevelPolicy.Decision decision = policy.decide(Level.QUIET, null, score, THRESHOLDS, 0);

        // Then
        assertThat(decision.level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void doesNotFlutterAroundAThreshold() {
        // Given
        double justBelow = 0.59;

        // When
        LevelPolicy.Decision decision = policy.decide(Level.ELEVATED, null, justBelow, THRESHOLDS, 0);

        // Then
        assertThat(decision.level()).isEqualTo(Level.ELEVATED);
        assertThat(decision.coolSince()).isNull();
    }

    @Test
    void fallsAfterTheWholeCoolingTime() {
        // Given
        LevelPolicy.Decision first = policy.decide(Level.ELEVATED, null, 0.1, THRESHOLDS, 0);
        LevelPolicy.Decision early = policy.decide(first.level(), first.coolSince(), 0.1, THRESHOLDS, HOUR - 1);

        // When
        LevelPolicy.Decision late = policy.decide(early.level(), early.coolSince(), 0.1, THRESHOLDS, HOUR);

        // Then
        assertThat(early.level()).isEqualTo(Level.ELEVATED);
        assertThat(late.level()).isEqualTo(Level.QUIET);
    }

    @Test
    void startsCoolingAnewAfterAFlareUp() {
        // Given
        LevelPolicy.Decision first = policy.decide(Level.ELEVATED, null, 0.1, THRESHOLDS, 0);
        LevelPolicy.Decision flare = policy.decide(first.level(), first.coolSince(), 0.5, THRESHOLDS, HOUR / 2);

        // When
        LevelPolicy.Decision late = policy.decide(flare.level(), flare.coolSince(), 0.1, THRESHOLDS, HOUR);

        // Then
        assertThat(late.level()).isEqualTo(Level.ELEVATED);
        assertThat(late.coolSince()).isEqualTo(HOUR);
    }

    @Test
    void fallsNoFurtherThanItsOddsHaveFallen() {
        // Given
        LevelPolicy.Decision first = policy.decide(Level.CRITICAL, null, 0.5, THRESHOLDS, 0);

        // When
        LevelPolicy.Decision late = policy.decide(first.level(), first.coolSince(), 0.5, THRESHOLDS, HOUR);

        // Then
        assertThat(late.level()).isEqualTo(Level.ELEVATED);
        assertThat(late.coolSince()).isNull();
    }

    @Test
    void resolvesWithoutCoolingWhatItsComplainantThankedFor() {
        // Given
        double belowElevated = 0.59;

        // When
        LevelPolicy.Decision decision = policy.decideResolved(Level.ELEVATED, null, belowElevated, THRESHOLDS, 0);

        // Then
        assertThat(decision.level()).isEqualTo(Level.QUIET);
    }

    @Test
    void doesNotResolveAStoryThatHasGotAwayFromItsComplainant() {
        // Given
        double high = 0.95;

        // When
        LevelPolicy.Decision decision = policy.decideResolved(Level.ELEVATED, null, high, THRESHOLDS, 0);

        // Then
        assertThat(decision.level()).isEqualTo(Level.CRITICAL);
    }
}
