package dev.flashover.judge.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final LevelPolicy policy = new LevelPolicy(Duration.ofHours(1));

    @Test
    void risesAtOnceAndOverLevels() {
        // Given
        double score = 0.95;

        // When
        LevelPolicy.Decision decision = policy.decide(Level.QUIET, null, score, 0);

        // Then
        assertThat(decision.level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void doesNotFlutterAroundAThreshold() {
        // Given
        double justBelow = 0.59;

        // When
        LevelPolicy.Decision decision = policy.decide(Level.ELEVATED, null, justBelow, 0);

        // Then
        assertThat(decision.level()).isEqualTo(Level.ELEVATED);
        assertThat(decision.coolSince()).isNull();
    }

    @Test
    void fallsAfterTheWholeCoolingTime() {
        // Given
        LevelPolicy.Decision first = policy.decide(Level.ELEVATED, null, 0.1, 0);
        LevelPolicy.Decision early = policy.decide(first.level(), first.coolSince(), 0.1, HOUR - 1);

        // When
        LevelPolicy.Decision late = policy.decide(early.level(), early.coolSince(), 0.1, HOUR);

        // Then
        assertThat(early.level()).isEqualTo(Level.ELEVATED);
        assertThat(late.level()).isEqualTo(Level.QUIET);
    }

    @Test
    void startsCoolingAnewAfterAFlareUp() {
        // Given
        LevelPolicy.Decision first = policy.decide(Level.ELEVATED, null, 0.1, 0);
        LevelPolicy.Decision flare = policy.decide(first.level(), first.coolSince(), 0.5, HOUR / 2);

        // When
        LevelPolicy.Decision late = policy.decide(flare.level(), flare.coolSince(), 0.1, HOUR);

        // Then
        assertThat(late.level()).isEqualTo(Level.ELEVATED);
        assertThat(late.coolSince()).isEqualTo(HOUR);
    }
}
