package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.enrich.model.Calibration;
import dev.flashover.train.CalibrationFit.Scored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
    private static final long SEED = 5;

    @Test
    void theScaleAndBiasesThatMadeTheLabelsAreRecovered() {
        // Given
        Calibration known = new Calibration(0.6, new double[] {0.8, -0.4, -0.4});
        Random random = new Random(SEED);
        List<Scored> scored = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            double[] scores = {2 * random.nextGaussian(), 2 * random.nextGaussian(), 2 * random.nextGaussian()};
            scored.add(new Scored(scores, drawn(known.softmax(scores), random), 1));
        }

        // When
        Calibration fitted = CalibrationFit.softmax(scored, 3);

        // Then
        assertThat(fitted.scale()).isCloseTo(0.6, within(0.04));
        // Only differences of biases matter.
        assertThat(fitted.bias()[0] - fitted.bias()[1]).isCloseTo(1.2, within(0.1));
        assertThat(fitted.bias()[1] - fitted.bias()[2]).isCloseTo(0, within(0.1));
    }

    @Test
    void theScaleAndBiasOfOneOutputAreRecovered() {
        // Given
        Calibration known = new Calibration(1.4, new double[] {-0.7});
        Random random = new Random(SEED);
        List<Scored> scored = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            double[] scores = {99, random.nextGaussian()};
            scored.add(new Scored(scores, random.nextDouble() < known.sigmoid(scores[1]) ? 1 : 0, 1));
        }

        // When
        Calibration fitted = CalibrationFit.sigmoid(scored, 1);

        // Then
        assertThat(fitted.scale()).isCloseTo(1.4, within(0.1));
        assertThat(fitted.bias()[0]).isCloseTo(-0.7, within(0.1));
    }

    @Test
    void weightsCountAsSoManyTexts() {
        // Given
        List<Scored> scored = List.of(new Scored(new double[] {0}, 1, 3), new Scored(new double[] {0}, 0, 1));

        // When
        Calibration fitted = CalibrationFit.sigmoid(scored, 0);

        // Then
        assertThat(fitted.sigmoid(0)).isCloseTo(0.75, within(0.001));
    }

    @Test
    void theFewerTextsTheNearerToWhatIsKnownFromElsewhere() {
        // Given
        Calibration known = new Calibration(0.7, new double[] {0.5, -0.2, -0.3});
        List<Scored> few = allOfTheFirstClass(4);
        List<Scored> many = allOfTheFirstClass(400);

        // When
        Calibration byFew = CalibrationFit.softmax(few, known, 4);
        Calibration byMany = CalibrationFit.softmax(many, known, 4);
        Calibration byNone = CalibrationFit.softmax(List.of(), known, 4);

        // Then
        double[] zero = new double[3];
        assertThat(byFew.softmax(zero)[0]).isGreaterThan(known.softmax(zero)[0]).isLessThan(byMany.softmax(zero)[0]);
        assertThat(byNone).isEqualTo(known);
    }

    private static List<Scored> allOfTheFirstClass(int count) {
        return Collections.nCopies(count, new Scored(new double[3], 0, 1));
    }

    @Test
    void withNothingToFitByScoresStayAsTheyAre() {
        // When
        Calibration classes = CalibrationFit.softmax(List.of(), 3);
        Calibration output = CalibrationFit.sigmoid(List.of(), 0);

        // Then
        assertThat(classes).usingRecursiveComparison().isEqualTo(Calibration.none(3));
        assertThat(output).usingRecursiveComparison().isEqualTo(Calibration.none(1));
    }

    private static int drawn(double[] probabilities, Random random) {
        double left = random.nextDouble();
        int drawn = 0;
        while (drawn < probabilities.length - 1 && left >= probabilities[drawn]) {
            left -= probabilities[drawn++];
        }
        return drawn;
    }
}
