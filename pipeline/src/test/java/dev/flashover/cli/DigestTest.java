package dev.flashover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.story.StoryFacts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final Instant NOON = Instant.parse("2020-05-01T12:00:00Z");

    @Test
    void sumsUpADayAndShowsItsRiskiestStory() {
        // Given
        Digest digest = new Digest();
        digest.add(Pulses.shares("a", NOON, 30)
                .setSentiment(new SentimentSum(4, 3.0, 0.0))
                .build());
        digest.add(Pulses.shares("b", NOON.plusSeconds(60), 12).build());
        digest.add(story("a", 0.7));
        digest.add(story("a", 0.1));
        digest.add(story("b", 0.2));

        // When
        var lines = digest.lines();

        // Then
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("acme +2020-05-01 +42 +75 % +2 +70 % +QUIET +the lid of a .*");
    }

    private static Story story(String root, double probability) {
        Story story = StoryFacts.open(Pulses.shares(root, NOON, 1).build());
        story.setTitle("the lid of " + root + " broke");
        story.setProbability(probability);
        return story;
    }
}
