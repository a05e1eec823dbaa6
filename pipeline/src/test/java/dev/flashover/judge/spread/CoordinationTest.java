package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.Pulse;
import dev.flashover.avro.state.CoordinationCounts;
import dev.flashover.fixture.Pulses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinationTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    @Test
    void anOrdinaryCrowdIsNotArranged() {
        // Given
        List<Pulse> crowd = pulses(40, 2, 1, 3);

        // When
        double share = share(crowd);

        // Then
        assertThat(share).isZero();
    }

    @Test
    void youngAccountsWithTheSameWordsAre() {
        // Given
        List<Pulse> campaign = pulses(40, 36, 34, 20);

        // When
        double share = share(campaign);

        // Then
        assertThat(share).isGreaterThan(0.8).isLessThanOrEqualTo(1);
    }

    @Test
    void theSameSecondAloneSaysLittle() {
        // Given
        List<Pulse> coarseClock = pulses(40, 0, 0, 40);

        // When
        double share = share(coarseClock);

        // Then
        assertThat(share).isLessThan(0.3);
    }

    @Test
    void twoAlikeAmongFewAreNoSign() {
        // When
        double share = share(List.of(pulse(3, 1, 1, 2)));

        // Then
        assertThat(share).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfPulsesDoesNotMatter(long seed) {
        // Given
        Random random = new Random(seed);
        List<Pulse> pulses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int mentions = 1 + random.nextInt(50);
            pulses.add(pulse(mentions, random.nextInt(mentions), random.nextInt(mentions), random.nextInt(mentions)));
        }
        double inOrder = share(pulses);
        Collections.shuffle(pulses, random);

        // When
        double shuffled = share(pulses);

        // Then
        assertThat(shuffled).isCloseTo(inOrder, within(1e-12));
    }

    private static List<Pulse> pulses(int mentions, int young, int identical, int sameSecond) {
        return Collections.nCopies(5, pulse(mentions, young, identical, sameSecond));
    }

    private static Pulse pulse(int mentions, int young, int identical, int sameSecond) {
        return Pulses.shares("r", START, mentions)
                .setShares(0)
                .setOriginals(mentions)
                .setAgesKnown(mentions)
                .setYoung(young)
                .setIdenticalTexts(identical)
                .setSameSecond(sameSecond)
                .build();
    }

    private static double share(List<Pulse> pulses) {
        CoordinationCounts counts = CoordinationCounts.newBuilder().build();
        pulses.forEach(pulse -> Coordination.add(counts, pulse));
        return Coordination.share(counts);
    }
}
