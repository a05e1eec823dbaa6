package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.Horizon;
import dev.flashover.judge.growth.SizeForecast;
import dev.flashover.train.GrowthSnapshots.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalFitTest {
    private static final long SEED = 5;
    private static final int CASCADES = 1_500;
    private static final GrowthModel MODEL = GrowthModel.bundled().withUnlikely(IntervalFit.unwidened());

    @Test
    void oneInTenOfAProcessThatTheModelDoesNotKnowEndsAboveItsInterval() {
        // Given: much more comes later than the model expects
        Random random = new Random(SEED);
        List<Cascade> known = cascades(random, 3);
        List<Cascade> fresh = cascades(random, 3);

        // When
        GrowthModel model = MODEL.withUnlikely(IntervalFit.unlikely(MODEL, known));

        // Then
        assertThat(above(MODEL, fresh)).isGreaterThan(0.2);
        assertThat(above(model, fresh)).isBetween(0.05, 0.13);
        assertThat(inside(model, fresh)).isGreaterThan(0.8);
    }

    @Test
    void intervalsThatAreWideEnoughStayAsTheyAre() {
        // Given: nothing comes later
        List<Cascade> known = cascades(new Random(SEED), 0);

        // When
        double[] unlikely = IntervalFit.unlikely(MODEL, known);

        // Then
        assertThat(unlikely).isEqualTo(IntervalFit.unwidened());
    }

    @Test
    void withoutCascadesIntervalsStayAsTheyAre() {
        // Given
        List<Cascade> none = List.of();

        // When
        double[] unlikely = IntervalFit.unlikely(MODEL, none);

        // Then
        assertThat(unlikely).isEqualTo(IntervalFit.unwidened());
    }

    private static double above(GrowthModel model, List<Cascade> cascades) {
        return part(model, cascades, false);
    }

    private static double inside(GrowthModel model, List<Cascade> cascades) {
        return part(model, cascades, true);
    }

    private static double part(GrowthModel model, List<Cascade> cascades, boolean inside) {
        int count = 0;
        int all = 0;
        for (Cascade cascade : cascades) {
            int size = cascade.size();
            for (Snapshot snapshot : GrowthSnapshots.at(cascade, IntervalFit.AGES)) {
                SizeForecast forecast = model.outlook(snapshot.features()).forecast(Horizon.END);
                boolean above = size > forecast.high();
                count += (inside ? !above && size >= forecast.low() : above) ? 1 : 0;
                all++;
            }
        }
        return (double) count / all;
    }

    /** Some shares in the first ten minutes, and after two days a log-normal multiple of them. */
    private static List<Cascade> cascades(Random random, double growth) {
        List<Cascade> cascades = new ArrayList<>();
        for (int number = 0; number < CASCADES; number++) {
            int early = 4 + random.nextInt(20);
            int late = (int) (early * growth * StrictMath.exp(random.nextGaussian()));
            List<Cascade.Share> shares = new ArrayList<>();
            for (int share = 0; share < early + late; share++) {
                long delay =
                        share < early ? share * 20_000L : Duration.ofDays(2).toMillis() + share * 20_000L;
                shares.add(new Cascade.Share(1_000_000 + delay, "author-" + share, null, true));
            }
            cascades.add(new Cascade("made", String.valueOf(number), 1_000_000, null, shares));
        }
        return cascades;
    }
}
