package dev.flashover.judge.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.state.BrandBaseline;
import dev.flashover.avro.state.PeakStatistics;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.fixture.Memories;
import dev.flashover.fixture.Pulses;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgePeaksTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    private final StoryMemory memory = Memories.empty();
    private final StorySpread spread = new StorySpread(memory);
    private final BrandBaseline statistics = Baseline.prior();
    private final Baseline baseline = new Baseline(statistics);

    @Test
    void aBaselineLearnsFromEveryAgeThatIsOver() {
        // Given
        spread.add(Pulses.shares("r", START, 10).build(), baseline);
        spread.add(Pulses.shares("r", START.plusSeconds(1_800), 40).build(), baseline);

        // When
        spread.teach(baseline, after(Duration.ofHours(1)));

        // Then
        assertThat(mean(Age.QUARTER_HOUR, Scale.FIVE_MINUTES)).isGreaterThan(0.77);
        assertThat(mean(Age.HOUR, Scale.FIVE_MINUTES)).isGreaterThan(0.13);
        assertThat(stories(Age.QUARTER_HOUR)).isEqualTo(31);
        assertThat(stories(Age.HOUR)).isEqualTo(31);
        assertThat(stories(Age.SIX_HOURS)).isEqualTo(30);
    }

    @Test
    void aSilentStoryTeachesThatOldStoriesAreSilent() {
        // Given
        spread.add(Pulses.shares("r", START, 1).build(), baseline);

        // When
        spread.teach(baseline, after(Duration.ofDays(8)));

        // Then
        assertThat(stories(Age.WEEK)).isEqualTo(31);
        assertThat(mean(Age.SIX_HOURS, Scale.QUARTER_HOUR)).isLessThan(0.19);
        assertThat(mean(Age.SIX_HOURS, Scale.SIX_HOURS))
                .as("its one mention is still in the window")
                .isCloseTo((30 * 0.99 + Math.log(2)) / 31, within(1e-9));
        assertThat(mean(Age.THREE_DAYS, Scale.DAY)).isLessThan(0.6);
    }

    @Test
    void noAgeIsTaughtTwice() {
        // Given
        spread.add(Pulses.shares("r", START, 10).build(), baseline);
        spread.teach(baseline, after(Duration.ofDays(1)));

        // When
        spread.teach(baseline, after(Duration.ofDays(1)));

        // Then
        assertThat(stories(Age.DAY)).isEqualTo(31);
    }

    @Test
    void whatWasTaughtIsDroppedAndWhatIsKeptIsBounded() throws IOException {
        // Given
        int most = 0;

        // When
        for (int hour = 0; hour < 1_000; hour++) {
            spread.add(Pulses.shares("r", START.plus(Duration.ofHours(hour)), 7).build(), baseline);
            most = Math.max(most, memory.getAgePeaks().size());
        }
        int untaught = StoryMemory.getEncoder().encode(memory).remaining();
        spread.teach(baseline, after(Duration.ofHours(1_000)));

        // Then
        assertThat(most).isEqualTo(36);
        assertThat(untaught).isLessThan(1_200);
        assertThat(memory.getAgePeaks()).isEmpty();
    }

    private static long after(Duration age) {
        return START.plus(age).toEpochMilli();
    }

    private double mean(Age age, Scale scale) {
        return of(age, scale).getMean();
    }

    private double stories(Age age) {
        return of(age, Scale.HOUR).getCount();
    }

    private PeakStatistics of(Age age, Scale scale) {
        return statistics.getPeaks().get(age.position() * 6 + scale.position());
    }
}
