package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private final Confusion confusion = new Confusion(List.of("no", "yes", "never"));

    @Test
    void figuresAreThoseOfTheTextbook() {
        // Given
        // 6 of 8 no right, 1 of 2 yes right.
        add(0, 0, 6);
        add(0, 1, 2);
        add(1, 1, 1);
        add(1, 0, 1);

        // When
        double macroF1 = confusion.macroF1();

        // Then
        assertThat(macroF1).isCloseTo(100 * (12.0 / 15 + 2.0 / 5) / 2, within(1e-9));
        assertThat(confusion.total()).isEqualTo(10);
        assertThat(confusion.accuracy()).isCloseTo(70, within(1e-9));
        assertThat(confusion.recall(1)).isCloseTo(50, within(1e-9));
        assertThat(confusion.precision(1)).isCloseTo(100.0 / 3, within(1e-9));
    }

    @Test
    void aClassThatIsOnlyAnsweredCountsAgainstTheMean() {
        // Given
        add(0, 0, 9);
        add(0, 2, 1);

        // When
        double macroF1 = confusion.macroF1();

        // Then
        assertThat(macroF1).isCloseTo(100 * (18.0 / 19) / 2, within(1e-9));
    }

    @Test
    void withoutTextsAllFiguresAreZero() {
        // When
        double macroF1 = confusion.macroF1();

        // Then
        assertThat(List.of(macroF1, confusion.accuracy(), confusion.recall(0), confusion.precision(0)))
                .containsOnly(0.0);
    }

    @Test
    void oneLineSaysWhatWasTakenForWhat() {
        // Given
        add(1, 0, 2);

        // When
        String line = confusion.toString();

        // Then
        assertThat(line)
                .isEqualTo("no → no 0, yes 0, never 0; yes → no 2, yes 0, never 0; never → no 0, yes 0, never 0");
    }

    private void add(int truth, int answer, int times) {
        for (int time = 0; time < times; time++) {
            confusion.add(truth, answer);
        }
    }
}
