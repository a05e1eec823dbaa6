package dev.flashover.judge.response;

import static dev.flashover.judge.response.Answers.NOON;
import static dev.flashover.judge.response.Answers.answer;
import static dev.flashover.judge.response.Answers.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddresseeTest {
    private static final Pulse APOLOGY = pulse(NOON, List.of(Answers.unaddressed(answer("1", NOON, Tone.APOLOGY))));

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMostAlarmingStoryIsMeantWhateverTheOrder(long seed) {
        // Given
        List<Story> stories = new ArrayList<>(List.of(
                story("quiet", Level.QUIET, 0.2),
                story("watched", Level.WATCH, 0.9),
                story("high", Level.ELEVATED, 0.6),
                story("higher", Level.ELEVATED, 0.7)));
        Collections.shuffle(stories, new Random(seed));

        // When
        Optional<Story> meant = Addressee.of(APOLOGY, stories);

        // Then
        assertThat(meant.map(Story::getRoot)).contains("higher");
    }

    @Test
    void aQuietOrClosedStoryNeedsNoStatement() {
        // Given
        Story closed = story("closed", Level.CRITICAL, 0.9);
        closed.setClosed(true);

        // When
        Optional<Story> meant = Addressee.of(APOLOGY, List.of(story("quiet", Level.QUIET, 0.2), closed));

        // Then
        assertThat(meant).isEmpty();
    }

    @Test
    void anAdvertisementMeansNoStory() {
        // Given
        Pulse advertisement = pulse(NOON, List.of(Answers.unaddressed(answer("1", NOON, Tone.UNCLEAR))));

        // When
        Optional<Story> meant = Addressee.of(advertisement, List.of(story("high", Level.CRITICAL, 0.9)));

        // Then
        assertThat(meant).isEmpty();
    }

    private static Story story(String root, Level level, double probability) {
        Story story = Answers.story(root);
        story.setLevel(level);
        story.setProbability(probability);
        return story;
    }
}
