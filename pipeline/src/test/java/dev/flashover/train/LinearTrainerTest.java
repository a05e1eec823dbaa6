package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.train.LinearTrainer.Loss;
import dev.flashover.train.LinearTrainer.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearTrainerTest {
    private static final int BITS = 6;
    private static final float DECAY = 1e-4f;
    private static final float[] NO_DENSE = {};

    @ParameterizedTest
    @EnumSource(Loss.class)
    void whatFeaturesTellIsLearned(Loss loss) {
        // Given
        LinearTrainer trainer = new LinearTrainer(2, BITS, 0, loss, DECAY);
        List<Sample> samples = new ArrayList<>();
        Random random = new Random(1);
        for (int number = 0; number < 400; number++) {
            // Rows 0 and 1 tell, the others are noise.
            int label = number % 2;
            samples.add(sample(new int[] {label, 10 + random.nextInt(20)}, 0, label));
        }

        // When
        trainer.learn(samples, 5, 0.1f, 7);

        // Then
        for (int noise = 10; noise < 30; noise++) {
            double[] first = trainer.scores(sample(new int[] {0, noise}, 0, 0));
            double[] second = trainer.scores(sample(new int[] {1, noise}, 0, 0));
            assertThat(first[0]).isGreaterThan(first[1]);
            assertThat(second[1]).isGreaterThan(second[0]);
        }
    }

    @Test
    void denseFeaturesAreLearnedToo() {
        // Given
        LinearTrainer trainer = new LinearTrainer(2, BITS, 1, Loss.SOFTMAX, DECAY);
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            int label = number % 2;
            samples.add(new Sample(new int[] {5}, 1, new float[] {label == 1 ? 1 : -1}, 0, 1, targets(label)));
        }

        // When
        trainer.learn(samples, 3, 0.1f, 7);

        // Then
        assertThat(trainer.dense()[1][0]).isPositive();
        assertThat(trainer.dense()[0][0]).isNegative();
    }

    @Test
    void whatWasKnownBeforeStaysWhereNothingElseIsLearned() {
        // Given
        LinearTrainer known = new LinearTrainer(2, BITS, 1, Loss.SOFTMAX, DECAY);
        known.learn(
                new ArrayList<>(List.of(
                        new Sample(new int[] {3}, 1, new float[] {1}, 0, 1, targets(1)),
                        new Sample(new int[] {4}, 1, new float[] {-1}, 0, 1, targets(0)))),
                5,
                0.1f,
                7);
        LinearTrainer trainer = new LinearTrainer(1, BITS, 1, Loss.SIGMOID, DECAY);
        trainer.startFrom(known, 1);

        // When
        trainer.learnMean(List.of(new Sample(new int[] {9}, 1, new float[] {0}, 0, 1, new float[] {1})), 3, 0.1f, 7, 2);

        // Then
        assertThat(trainer.weights()[3]).isEqualTo(known.weights()[7] - known.weights()[6]);
        assertThat(trainer.weights()[4]).isNegative();
        assertThat(trainer.weights()[9]).isPositive();
        assertThat(trainer.dense()[0][0]).isEqualTo(known.dense()[1][0] - known.dense()[0][0]);
    }

    @Test
    void whatIsLearnedDecaysTowardWhereItBegan() {
        // Given
        LinearTrainer known = new LinearTrainer(2, BITS, 0, Loss.SOFTMAX, 0);
        known.learn(new ArrayList<>(List.of(sample(new int[] {3}, 0, 1))), 5, 0.1f, 7);
        LinearTrainer free = new LinearTrainer(1, BITS, 0, Loss.SIGMOID, 0);
        LinearTrainer bound = new LinearTrainer(1, BITS, 0, Loss.SIGMOID, 1);
        free.startFrom(known, 1);
        bound.startFrom(known, 1);
        float start = free.weights()[3];
        List<Sample> against = List.of(new Sample(new int[] {3}, 1, NO_DENSE, 0, 1, new float[] {0}));

        // When
        for (LinearTrainer trainer : List.of(free, bound)) {
            trainer.learnMean(against, 20, 0.1f, 7, 2);
        }

        // Then
        assertThat(start).isPositive();
        assertThat(bound.weights()[3]).isBetween(free.weights()[3], start).isNotEqualTo(free.weights()[3]);
    }

    @Test
    void whatASourcePrefersIsNotTakenForAPropertyOfTheTexts() {
        // Given
        // Source 1 has nine of ten samples of class 1, source 2 of class 0, both with the same words.
        List<Sample> told = new ArrayList<>();
        List<Sample> untold = new ArrayList<>();
        for (int number = 0; number < 1_000; number++) {
            int source = 1 + number % 2;
            int label = number % 20 < 2 ? 2 - source : source - 1;
            int[] rows = {20 + source, 30};
            told.add(sample(rows, source, label));
            untold.add(sample(rows, 0, label));
        }
        LinearTrainer separate = new LinearTrainer(2, BITS, 0, Loss.SOFTMAX, DECAY);
        LinearTrainer mixed = new LinearTrainer(2, BITS, 0, Loss.SOFTMAX, DECAY);

        // When
        separate.learn(told, 5, 0.1f, 7);
        mixed.learn(untold, 5, 0.1f, 7);

        // Then
        assertThat(preference(separate)).isLessThan(preference(mixed) / 2);
    }

    @Test
    void aClassThatNobodySpokeOfIsLeftAlone() {
        // Given
        LinearTrainer trainer = new LinearTrainer(3, BITS, 0, Loss.SOFTMAX, DECAY);
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            float[] targets = {number % 2, Float.NaN, 1 - number % 2};
            samples.add(new Sample(new int[] {number % 2}, 1, NO_DENSE, 0, 1, targets));
        }

        // When
        trainer.learn(samples, 3, 0.1f, 7);

        // Then
        assertThat(trainer.scores(samples.get(0))[1]).isZero();
        assertThat(trainer.scores(samples.get(0))).doesNotContain(Double.NaN);
    }

    @Test
    void weightlessSamplesTeachNothing() {
        // Given
        LinearTrainer trainer = new LinearTrainer(2, BITS, 0, Loss.SIGMOID, DECAY);
        List<Sample> samples = new ArrayList<>(List.of(new Sample(new int[] {3}, 1, NO_DENSE, 0, 0, targets(1))));

        // When
        trainer.learn(samples, 3, 0.1f, 7);

        // Then
        assertThat(trainer.weights()).containsOnly(0f);
    }

    @Test
    void severalRunsAnswerLikeTheMeanOfEach() {
        // Given
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            samples.add(sample(new int[] {number % 7, 10 + number % 3}, 0, number % 2));
        }
        LinearTrainer first = new LinearTrainer(2, BITS, 0, Loss.SOFTMAX, DECAY);
        LinearTrainer second = new LinearTrainer(2, BITS, 0, Loss.SOFTMAX, DECAY);
        first.learn(new ArrayList<>(samples), 3, 0.1f, 7);
        second.learn(new ArrayList<>(samples), 3, 0.1f, 8);
        LinearTrainer both = new LinearTrainer(2, BITS, 0, Loss.SOFTMAX, DECAY);

        // When
        both.learnMean(samples, 3, 0.1f, 7, 2);

        // Then
        for (Sample sample : samples) {
            double mean = (first.scores(sample)[1] + second.scores(sample)[1]) / 2;
            assertThat(both.scores(sample)[1]).isCloseTo(mean, within(1e-5));
        }
    }

    private static double preference(LinearTrainer trainer) {
        double[] one = trainer.scores(sample(new int[] {21, 30}, 0, 0));
        double[] other = trainer.scores(sample(new int[] {22, 30}, 0, 0));
        return Math.abs((one[1] - one[0]) - (other[1] - other[0]));
    }

    private static Sample sample(int[] rows, int source, int label) {
        return new Sample(rows, (float) (1 / Math.sqrt(rows.length)), NO_DENSE, source, 1, targets(label));
    }

    private static float[] targets(int label) {
        return new float[] {1 - label, label};
    }
}
