package dev.flashover.judge.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Aspect;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @acme the lid broke on the first day           | the lid broke on the first day
            RT @someone: @acme the lid broke again         | the lid broke again
            Lid broken http://example.com/x on day one     | Lid broken on day one
            @acme thanks                                   | @acme thanks
            """)
    void keepsTheWordsAndDropsWhatStandsAroundThem(String text, String expected) {
        // When
        String title = StoryTitle.of(List.of(evidence(text, false)), "post:twitter:1", List.of());

        // Then
        assertThat(title).isEqualTo(expected);
    }

    @Test
    void cutsAtAWord() {
        // Given
        String text = "word ".repeat(40);

        // When
        String title = StoryTitle.of(List.of(evidence(text, false)), "post:twitter:1", List.of());

        // Then
        assertThat(title).hasSizeLessThanOrEqualTo(90).endsWith("word…");
    }

    @Test
    void prefersTheComplainantsWordsToTheBrands() {
        // Given
        List<Evidence> evidence =
                List.of(evidence("We are here for you at any time", true), evidence("The lid broke at once", false));

        // When
        String title = StoryTitle.of(evidence, "post:twitter:1", List.of());

        // Then
        assertThat(title).isEqualTo("The lid broke at once");
    }

    @Test
    void namesTheLinkWhileNobodyHasSaidAWord() {
        // When
        String title = StoryTitle.of(List.of(), "link:example.com/song", List.of());

        // Then
        assertThat(title).isEqualTo("Shared: example.com/song");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refused to cancel account | 1 | “refused to cancel account” – One two three four five six seven eight nine ten eleven…
            nine ten                  | 5 | One two three four five six seven eight nine ten eleven twelve thirteen fourteen they…
            rude staff                | 1 | One two three four five six seven eight nine ten eleven twelve thirteen fourteen they…
            rude staff                | 2 | “rude staff” – One two three four five six seven eight nine ten eleven twelve thirteen…
            """)
    void leadsWithAnAspectThatTheVisibleWordsDoNotTellAndTheTextOrOthersDo(String phrase, int texts, String expected) {
        // Given
        String text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " they refused again and again to cancel my account";

        // When
        String title =
                StoryTitle.of(List.of(evidence(text, false)), "post:twitter:1", List.of(new Aspect(phrase, texts)));

        // Then
        assertThat(title).isEqualTo(expected);
    }

    private static Evidence evidence(String text, boolean official) {
        return new Evidence(
                "1", "twitter", Kind.POST, "anna", null, official, Instant.EPOCH, null, text, null, null, null);
    }
}
