package dev.flashover.judge.story;

import static org.assertj.core.api.Assertions.assertThat;

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
        String title = StoryTitle.of(List.of(evidence(text, false)), "post:twitter:1");

        // Then
        assertThat(title).isEqualTo(expected);
    }

    @Test
    void cutsAtAWord() {
        // Given
        String text = "word ".repeat(40);

        // When
        String title = StoryTitle.of(List.of(evidence(text, false)), "post:twitter:1");

        // Then
        assertThat(title).hasSizeLessThanOrEqualTo(90).endsWith("word…");
    }

    @Test
    void prefersTheComplainantsWordsToTheBrands() {
        // Given
        List<Evidence> evidence =
                List.of(evidence("We are here for you at any time", true), evidence("The lid broke at once", false));

        // When
        String title = StoryTitle.of(evidence, "post:twitter:1");

        // Then
        assertThat(title).isEqualTo("The lid broke at once");
    }

    @Test
    void namesTheLinkWhileNobodyHasSaidAWord() {
        // When
        String title = StoryTitle.of(List.of(), "link:example.com/song");

        // Then
        assertThat(title).isEqualTo("Shared: example.com/song");
    }

    private static Evidence evidence(String text, boolean official) {
        return new Evidence("1", "twitter", Kind.POST, "anna", null, official, Instant.EPOCH, null, text);
    }
}
