package dev.flashover.judge.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthModelTest {
    private static final GrowthModel MODEL = GrowthModel.bundled();
    private static final long START = RandomGrowth.START;
    private static final long MINUTE = 60_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aLargerSizeIsNeverLikelierAndALongerHorizonNeverLessLikely(long seed) {
        // Given
        Growth growth = RandomGrowth.story(seed);

        // When
        Outlook outlook = MODEL.outlook(growth.features(RandomGrowth.after(seed)));

        // Then
        double before = 1;
        for (double size = 0.5; size < 1e7; size *= 1.3) {
            double sooner = 0;
            for (Horizon horizon : Horizon.values()) {
                double probability = outlook.probability(horizon, size);
                assertThat(probability)
                        .as("seed %d, size %s, %s", seed, size, horizon)
                        .isBetween(sooner, 1.0);
                sooner = probability;
            }
            assertThat(sooner).as("seed %d, size %s", seed, size).isLessThanOrEqualTo(before);
            before = sooner;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void forecastsAreOrderedAndNotBelowWhatIsThere(long seed) {
        // Given
        Growth growth = RandomGrowth.story(seed);

        // When
        Outlook outlook = MODEL.outlook(growth.features(RandomGrowth.after(seed)));

        // Then
        double least = growth.total();
        for (Horizon horizon : Horizon.values()) {
            SizeForecast forecast = outlook.forecast(horizon);
            assertThat(forecast.low()).as("seed %d, %s", seed, horizon).isBetween(least, forecast.median());
            assertThat(forecast.high()).as("seed %d, %s", seed, horizon).isGreaterThanOrEqualTo(forecast.median());
            assertThat(forecast.high()).isFinite();
            least = forecast.low();
        }
    }

    @Test
    void theEndsOfAnIntervalAreReachedWithTheProbabilitiesThatTheModelNames() {
        // Given
        Growth growth = new Growth(Growth.begin(START));
        for (int pulse = 1; pulse <= 60; pulse++) {
            growth.add(2, START + pulse * MINUTE, null);
        }
        Outlook outlook =
                MODEL.withUnlikely(new double[] {0.1, 0.08, 0.05, 0.03}).outlook(growth.features(START + 60 * MINUTE));

        // When
        SizeForecast forecast = outlook.forecast(Horizon.END);

        // Then
        assertThat(outlook.probability(Horizon.END, forecast.low())).isBetween(0.899, 0.901);
        assertThat(outlook.probability(Horizon.END, forecast.median())).isBetween(0.499, 0.501);
        assertThat(outlook.probability(Horizon.END, forecast.high())).isBetween(0.029, 0.031);
    }

    @Test
    void aStoryThatHardlyGetsAnotherShareIsExpectedToStayAsItIs() {
        // Given
        Growth growth = new Growth(Growth.begin(START));
        growth.add(1, START + 10_000, null);

        // When
        Outlook outlook = MODEL.outlook(growth.features(START + 3 * 24 * 60 * MINUTE));

        // Then
        assertThat(outlook.probability(Horizon.END, 2)).isLessThan(0.5);
        assertThat(outlook.forecast(Horizon.END).low()).isEqualTo(1);
        assertThat(outlook.forecast(Horizon.END).median()).isEqualTo(1);
    }

    @Test
    void aLoneComplaintGoesNowhere() {
        // Given
        Growth growth = new Growth(Growth.begin(START));
        growth.add(1, START + 10_000, null);

        // When
        Outlook outlook = MODEL.outlook(growth.features(START + 10_000));

        // Then
        assertThat(outlook.probability(Horizon.END, 1_000)).isLessThan(0.01);
        assertThat(outlook.timeTo(1_000)).isNull();
    }

    @Test
    void aStoryThatKeepsPaceIsExpectedToDoubleSoonerThanOneThatWentQuiet() {
        // Given
        Growth growth = new Growth(Growth.begin(START));
        for (int pulse = 1; pulse <= 60; pulse++) {
            growth.add(2, START + pulse * MINUTE, null);
        }

        // When
        Outlook now = MODEL.outlook(growth.features(START + 60 * MINUTE));
        Outlook twoDaysLater = MODEL.outlook(growth.features(START + 2 * 24 * 60 * MINUTE));

        // Then
        assertThat(now.doubling()).isGreaterThan(0.5).isGreaterThan(2 * twoDaysLater.doubling());
        assertThat(now.timeTo(2 * growth.total())).isNotNull();
        assertThat(twoDaysLater.timeTo(2 * growth.total())).isNull();
        assertThat(now.timeTo(growth.total())).isEqualTo(Duration.ZERO);
    }

    @Test
    void theSmallerOfTwoSizesIsReachedFirst() {
        // Given
        Growth growth = new Growth(Growth.begin(START));
        for (int pulse = 1; pulse <= 200; pulse++) {
            growth.add(3, START + pulse * 10_000L, null);
        }
        Outlook outlook = MODEL.outlook(growth.features(START + 200 * 10_000L));

        // When
        Duration sooner = outlook.timeTo(650);
        Duration later = outlook.timeTo(750);

        // Then
        assertThat(sooner).isLessThan(later);
    }

    @Test
    void aStoryWithoutAnythingHasAnOutlook() {
        // Given
        Growth nothing = new Growth(Growth.begin(START));

        // When
        Outlook outlook = MODEL.outlook(nothing.features(START));

        // Then
        assertThat(outlook.probability(Horizon.END, 100)).isBetween(0.0, 0.2);
        assertThat(outlook.forecast(Horizon.HOUR).low()).isBetween(0.0, 2.0);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        // Given
        String text = GrowthModelText.write(MODEL, "of a test");

        // When
        GrowthModel read = GrowthModelText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(GrowthModelText.write(read, "of a test")).isEqualTo(text);
    }
}
