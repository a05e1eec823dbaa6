package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.train.Cascade.Part;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CascadeTest {
    @Test
    void halfIsForTrainingAndAQuarterEachForValidationAndTest() {
        // Given
        int cascades = 20_000;

        // When
        Map<Part, Long> parts = IntStream.range(0, cascades)
                .mapToObj(number -> cascade("set", "cascade-" + number).part(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // Then
        assertThat(parts.get(Part.TRAINING)).isBetween(9_700L, 10_300L);
        assertThat(parts.get(Part.VALIDATION)).isBetween(4_750L, 5_250L);
        assertThat(parts.get(Part.TEST)).isBetween(4_750L, 5_250L);
    }

    @Test
    void thePartsStayWhatTheyWereWhenTheModelsWereTrained() {
        // Given
        Cascade cascade = cascade("auspol", "17");

        // When
        List<Part> parts = LongStream.range(0, 12).mapToObj(cascade::part).toList();

        // Then
        assertThat(parts)
                .containsExactly(
                        Part.VALIDATION,
                        Part.TRAINING,
                        Part.TEST,
                        Part.TEST,
                        Part.TRAINING,
                        Part.TRAINING,
                        Part.VALIDATION,
                        Part.TRAINING,
                        Part.VALIDATION,
                        Part.TEST,
                        Part.TRAINING,
                        Part.VALIDATION);
    }

    private static Cascade cascade(String set, String id) {
        return new Cascade(set, id, 0, null, List.of());
    }
}
