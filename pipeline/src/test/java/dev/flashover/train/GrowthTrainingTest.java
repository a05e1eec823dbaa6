package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.GrowthModelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowthTrainingTest {
    private static final long SEED = 3;

    @Test
    void theSameCascadesGiveTheSameModelAndFastOnesAreLikelierToDouble() {
        // Given: what comes fast gets large
        List<Cascade> cascades = new ArrayList<>();
        Random random = new Random(SEED);
        for (int number = 0; number < 100; number++) {
            boolean fast = random.nextBoolean();
            cascades.add(cascade(number, fast ? 64 : 12, fast ? 20_000 : 400_000, random));
        }
        GrowthTraining training = new GrowthTraining(line -> {});

        // When
        GrowthModel model = training.train(cascades, List.of());

        // Then
        assertThat(GrowthModelText.write(training.train(cascades, List.of()), ""))
                .isEqualTo(GrowthModelText.write(model, ""));
        assertThat(doubling(model, cascade(200, 10, 20_000, random)))
                .isGreaterThan(doubling(model, cascade(201, 10, 400_000, random)) + 0.15);
    }

    private static double doubling(GrowthModel model, Cascade cascade) {
        CascadePulses pulses = new CascadePulses(cascade);
        Long end = pulses.reached(cascade.size());
        assertThat(end).isNotNull();
        return model.outlook(pulses.features(List.of(end)).get(0)).doubling();
    }

    private static Cascade cascade(int number, int size, double pace, Random random) {
        List<Cascade.Share> shares = new ArrayList<>();
        long time = 1_000_000;
        for (int share = 0; share < size; share++) {
            shares.add(new Cascade.Share(time, "author-" + share, null, true));
            time += (long) (pace * -StrictMath.log(1 - random.nextDouble()));
        }
        return new Cascade("made", String.valueOf(number), 1_000_000, null, shares);
    }
}
