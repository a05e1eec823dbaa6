package dev.flashover.judge.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.state.BrandVolume;
import dev.flashover.judge.spread.Scale;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeMeterTest {
    private static final Instant START = Instant.parse("2020-05-04T07:20:00Z");
    private static final Duration BUCKET = Duration.ofMinutes(5);
    private static final int PER_DAY = 288;

    private final BrandVolume volume = VolumeMeter.empty(START.toEpochMilli());
    private final VolumeMeter meter = new VolumeMeter(volume);

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 3_000})
    void aConstantVolumeNeverAlarms(int each) {
        // Given
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 60 * PER_DAY; i++) {
            counts.add(each);
        }

        // When
        List<Instant> alarms = play(counts);

        // Then
        assertThat(alarms).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noiseAroundADailyRhythmHardlyEverAlarms(long seed) {
        // Given
        List<Integer> counts = rhythm(new Random(seed), 60, 40);

        // When
        List<Instant> alarms = play(counts);

        // Then
        assertThat(alarms).as("seed %d", seed).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDayOfTwiceTheUsualAlarmsForASteadyBusyBrand(long seed) {
        // Given
        List<Integer> counts = rhythm(new Random(seed), 16, 40);
        int from = 14 * PER_DAY;
        for (int i = from; i < from + PER_DAY; i++) {
            counts.set(i, 2 * counts.get(i));
        }

        // When
        List<Instant> alarms = play(counts);

        // Then
        Instant begin = START.plus(BUCKET.multipliedBy(from));
        assertThat(alarms)
                .as("seed %d", seed)
                .anySatisfy(alarm -> assertThat(alarm).isBetween(begin, begin.plus(Duration.ofDays(1))));
    }

    @Test
    void theFirstDayOnlyLearns() {
        // Given
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < PER_DAY; i++) {
            counts.add(i < 200 ? 1 : 500);
        }

        // When
        List<Instant> alarms = play(counts);

        // Then
        assertThat(alarms).isEmpty();
    }

    @Test
    void aFewMentionsAreNoWave() {
        // Given
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 20 * PER_DAY; i++) {
            counts.add(i % PER_DAY == 0 ? 1 : 0);
        }
        for (int i = 18 * PER_DAY; i < 18 * PER_DAY + 20; i++) {
            counts.set(i, 1);
        }

        // When
        List<Instant> alarms = play(counts);

        // Then
        assertThat(alarms).isEmpty();
    }

    @Test
    void aStormAlarmsAtOnceAndOnlyOnceADay() {
        // Given
        List<Integer> counts = rhythm(new Random(7), 10, 20);
        int from = 8 * PER_DAY;
        for (int i = from; i < from + 100; i++) {
            counts.set(i, 400);
        }

        // When
        List<Instant> alarms = play(counts);

        // Then
        Instant begin = START.plus(BUCKET.multipliedBy(from));
        assertThat(alarms)
                .singleElement()
                .satisfies(alarm -> assertThat(alarm).isBetween(begin, begin.plus(Duration.ofMinutes(15))));
    }

    @Test
    void theOrderWithinFiveMinutesDoesNotMatter() throws IOException {
        // Given
        BrandVolume other = VolumeMeter.empty(START.toEpochMilli());
        VolumeMeter reversed = new VolumeMeter(other);
        Random random = new Random(11);

        // When
        for (int i = 0; i < 3 * PER_DAY; i++) {
            long bucket = START.plus(BUCKET.multipliedBy(i)).toEpochMilli();
            int few = random.nextInt(5);
            int more = random.nextInt(9);
            meter.add(few, bucket + 1_000);
            meter.add(more, bucket + 200_000);
            reversed.add(more, bucket + 1_000);
            reversed.add(few, bucket + 200_000);
        }

        // Then
        assertThat(BrandVolume.getEncoder().encode(volume))
                .isEqualTo(BrandVolume.getEncoder().encode(other));
    }

    @Test
    void lettingTimePassInStepsIsTheSameAsAtOnce() throws IOException {
        // Given
        BrandVolume other = VolumeMeter.empty(START.toEpochMilli());
        VolumeMeter atOnce = new VolumeMeter(other);
        Instant end = START.plus(Duration.ofDays(9));
        meter.add(50, START.toEpochMilli());
        atOnce.add(50, START.toEpochMilli());

        // When
        for (Instant time = START; !time.isAfter(end); time = time.plusSeconds(77)) {
            meter.moveTo(time.toEpochMilli());
        }
        meter.moveTo(end.toEpochMilli());
        atOnce.moveTo(end.toEpochMilli());

        // Then
        assertThat(BrandVolume.getEncoder().encode(volume))
                .isEqualTo(BrandVolume.getEncoder().encode(other));
    }

    @Test
    void theStateStaysSmall() throws IOException {
        // Given
        List<Integer> counts = rhythm(new Random(5), 60, 900);

        // When
        play(counts);

        // Then
        assertThat(BrandVolume.getEncoder().encode(volume).remaining()).isLessThan(2_500);
    }

    @Test
    void aBrandThatWasSilentForMonthsIsNew() {
        // Given
        play(rhythm(new Random(5), 10, 20));

        // When
        meter.add(1, START.plus(Duration.ofDays(100)).toEpochMilli());

        // Then
        assertThat(volume.getLearned()).isNegative();
    }

    @Test
    void knowsTheHourOfTheDayAfterAWeek() {
        // Given
        play(rhythm(new Random(5), 8, 60));

        // When
        Reading reading = meter.read();

        // Then
        Reading.Count hour = reading.count(Scale.HOUR);
        assertThat(hour.times()).isBetween(0.7, 1.4);
    }

    /** A day's rhythm, ten to one, with the noise of independent mentions. */
    private static List<Integer> rhythm(Random random, int days, double mean) {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < days * PER_DAY; i++) {
            double expected = mean * (1.1 + Math.sin(2 * Math.PI * i / PER_DAY));
            counts.add((int) Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian())));
        }
        return counts;
    }

    private List<Instant> play(List<Integer> counts) {
        List<Instant> alarms = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Instant time = START.plus(BUCKET.multipliedBy(i)).plusSeconds(10);
            if (counts.get(i) > 0) {
                meter.add(counts.get(i), time.toEpochMilli());
                if (meter.read().rises()) {
                    alarms.add(time);
                }
            }
        }
        return alarms;
    }
}
