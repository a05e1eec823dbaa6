package dev.flashover.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Evidence;
import dev.flashover.fixture.FirstWords;
import dev.flashover.fixture.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextSelectionTest {
    private static final Instant TIME = Instant.parse("2020-05-01T12:00:00Z");
    private static final Evidence COMPLAINT = Texts.complaint("1", TIME, 0.9);

    private final TextSelection selection = new TextSelection(new FirstWords(), 8);

    static List<Evidence> worthIt() {
        return List.of(
                COMPLAINT, Texts.complaint("1", TIME, 0.5), Texts.official("1", TIME), Texts.negative("1", TIME, 0.5));
    }

    static List<Evidence> notWorthIt() {
        return List.of(
                Texts.complaint("1", TIME, 0.49),
                Texts.complaint("1", TIME, null),
                Texts.negative("1", TIME, 0.49),
                Texts.shared(COMPLAINT),
                Texts.inLanguage(null, COMPLAINT),
                Texts.inLanguage("pt", COMPLAINT),
                Texts.inLanguage("pt", Texts.official("1", TIME)));
    }

    @ParameterizedTest
    @MethodSource("worthIt")
    void complaintsAndTheBrandsOwnWordsAreWorthALook(Evidence text) {
        // When
        boolean worthIt = selection.isWorthIt(text);

        // Then
        assertThat(worthIt).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notWorthIt")
    void sharesStrangeLanguagesAndWhatDoesNotComplainAreNot(Evidence text) {
        // When
        boolean worthIt = selection.isWorthIt(text);

        // Then
        assertThat(worthIt).isFalse();
    }

    @Test
    void theBrandsOwnWordsGoFirstThenTheSurestComplaint() {
        // Given
        Evidence sure = Texts.complaint("a", TIME, 0.99);
        Evidence less = Texts.complaint("b", TIME, 0.6);
        Evidence own = Texts.official("c", TIME);

        // When
        List<Evidence> order = Stream.of(less, own, sure)
                .sorted(Comparator.comparing(TextSelection::rank))
                .toList();

        // Then
        assertThat(order).containsExactly(own, sure, less);
    }

    @Test
    void theLastQuarterOfTheBudgetIsTheBrands() {
        // Given
        Evidence own = Texts.official("c", TIME);

        // When
        boolean complaintFits = selection.isAffordable(COMPLAINT, 6, 0);

        // Then
        assertThat(complaintFits).isFalse();
        assertThat(selection.isAffordable(COMPLAINT, 5, 0)).isTrue();
        assertThat(selection.isAffordable(own, 7, 7)).isTrue();
        assertThat(selection.isAffordable(own, 8, 0)).isFalse();
    }

    @Test
    void complaintsAboutOneRootGetAQuarter() {
        // When
        boolean third = selection.isAffordable(COMPLAINT, 2, 2);

        // Then
        assertThat(third).isFalse();
        assertThat(selection.isAffordable(COMPLAINT, 2, 1)).isTrue();
    }

    @Test
    void withoutABudgetNothingIsLookedAt() {
        // Given
        TextSelection none = new TextSelection(new FirstWords(), 0);

        // When
        boolean affordable = none.isAffordable(COMPLAINT, 0, 0);

        // Then
        assertThat(affordable).isFalse();
        assertThat(none.isAffordable(Texts.official("1", TIME), 0, 0)).isFalse();
    }
}
