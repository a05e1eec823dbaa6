package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Story;
import dev.flashover.train.Cascade.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CascadePlaybackTest {
    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

    private record State(String cascade, Story story) {}

    @Test
    void everyShareReachesTheStoryOfItsCascadeAndOfNoOther() {
        // Given
        Cascade first = cascade("first", START, 30, false);
        Cascade second = cascade("second", START + 7_000, 20, true);

        // When
        List<State> states = play(first, second);

        // Then
        assertThat(last(states, "first").getMentions()).isEqualTo(first.size() + 1);
        assertThat(last(states, "second").getMentions()).isEqualTo(second.size());
    }

    @Test
    void theRootIsPlayedOnceWhereTheSetCountsIt() {
        // Given
        Cascade cascade = cascade("counted", START, 3, true);

        // When
        List<State> states = play(cascade);

        // Then
        assertThat(last(states, "counted"))
                .satisfies(story -> assertThat(story.getMentions()).isEqualTo(3))
                .satisfies(story -> assertThat(story.getShares()).isEqualTo(1));
    }

    @Test
    void theJudgeSpeaksWithinTheFirstHourAlsoIfNothingComes() {
        // Given
        Cascade silent = cascade("silent", START, 1, true);

        // When
        List<State> states = play(silent);

        // Then
        Instant hour = Instant.ofEpochMilli(START).plus(Duration.ofHours(1));
        assertThat(states)
                .anySatisfy(state ->
                        assertThat(state.story().getUpdated()).isBetween(hour.minus(Duration.ofSeconds(30)), hour));
    }

    @Test
    void whatComesAfterTheCascadeIsNoLongerFollowedIsLeftOut() {
        // Given
        Cascade cascade = new Cascade(
                "set",
                "long",
                START,
                null,
                List.of(
                        new Share(START + 1_000, "a", null, false),
                        new Share(START + 1_001 + CascadePlayback.FOLLOWED.toMillis(), "b", null, false)));

        // When
        List<State> states = play(cascade);

        // Then
        assertThat(last(states, "long").getShares()).isEqualTo(1);
    }

    /** Every other share has words. */
    private static Cascade cascade(String id, long start, int size, boolean root) {
        List<Share> shares = IntStream.range(0, size)
                .mapToObj(index -> new Share(
                        start + (root ? index : index + 1) * 11_000L, "author-" + index, null, index % 2 == 0))
                .toList();
        return new Cascade("set", id, start, 70L, shares);
    }

    private static List<State> play(Cascade... cascades) {
        List<State> states = new ArrayList<>();
        new CascadePlayback(100)
                .play(List.of(cascades), (cascade, story) -> states.add(new State(cascade.id(), story)));
        return states;
    }

    private static Story last(List<State> states, String cascade) {
        return states.stream()
                .filter(state ->
                        state.cascade().equals(cascade) && !state.story().getClosed())
                .map(State::story)
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
