package dev.flashover.judge.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Level;
import dev.flashover.avro.PlatformJump;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Signals;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.CoordinationCounts;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.growth.Growth;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.StorySpread;
import dev.flashover.judge.story.StoryBook.Entry;
import dev.flashover.wire.AuthorSketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryMergeTest {
    private static final Instant START = Instant.parse("2020-05-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itDoesNotMatterWhichOfThreeStoriesMergeFirst(long seed) {
        // Given
        List<Entry> three = three(seed);
        List<Entry> again = three(seed);

        // When
        Entry leftFirst = merged(merged(three.get(0), three.get(1)), three.get(2));
        Entry rightFirst = merged(again.get(0), merged(again.get(1), again.get(2)));

        // Then
        assertThat(leftFirst.story()).as("seed %d", seed).isEqualTo(rightFirst.story());
        assertThat(leftFirst.memory()).as("seed %d", seed).isEqualTo(rightFirst.memory());
    }

    @Test
    void theStoryOfWhichPeopleHaveHeardGoesOnElseTheOlder() {
        // Given
        Entry young = entry(new Random(1), 1);
        Entry old = entry(new Random(2), 0);
        Entry known = entry(new Random(3), 2);
        known.story().setPeak(Level.WATCH);

        // When
        List<Entry> order = new ArrayList<>(List.of(young, old, known));
        order.sort(StoryMerge.GOES_ON_FIRST);

        // Then
        assertThat(order).containsExactly(known, old, young);
    }

    private static List<Entry> three(long seed) {
        Random random = new Random(seed);
        List<Entry> three = new ArrayList<>();
        IntStream.range(0, 3).forEach(number -> three.add(entry(random, number)));
        return three;
    }

    private static Entry merged(Entry one, Entry other) {
        StoryMerge.merge(one, other);
        return one;
    }

    /** A story of some pulses within ten minutes, so that nothing has been forgotten. */
    private static Entry entry(Random random, int number) {
        Instant begin = START.plusSeconds(number);
        Pulse first = Pulses.complaint("post:blog:" + number, begin, "author" + number, "c:delay")
                .build();
        Story story = StoryFacts.open(first);
        StoryMemory memory = StoryMemory.newBuilder()
                .setWindows(StorySpread.emptyWindows())
                .setObservedShares(0)
                .setCountedShares(0)
                .setObservedComments(0)
                .setCountedComments(0)
                .setGrowth(Growth.begin(START.toEpochMilli()))
                .setResponse(ResponseMemory.newBuilder().build())
                .setCoordination(CoordinationCounts.newBuilder().build())
                .setGrowth(Growth.begin(START.toEpochMilli()))
                .setResponse(ResponseMemory.newBuilder().build())
                .setCoordination(CoordinationCounts.newBuilder().build())
                .setLearned(false)
                .setDue(0)
                .setOpener("twitter:author" + number)
                .build();
        Entry entry = new Entry(story, memory);
        TermCounts terms = TermCounts.of(null, TermCounts.OF_STORY);
        AuthorSketch authors = new AuthorSketch();
        for (int at = 0; at < 6; at++) {
            Pulse pulse = pulse(random, number, at);
            StoryFacts.add(story, pulse);
            new StorySpread(memory).add(pulse, new Baseline(Baseline.prior()));
            terms.add(pulse.getTerms(), 1, 1, START.toEpochMilli());
            authors.merge(pulse.getAuthors());
            Copycats.count(entry, pulse, at == 0, false);
        }
        memory.setAuthors(authors.toBytes());
        memory.setTerms(terms.state());
        story.setSignals(new Signals(1.0 * number, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0));
        story.setJumps(new ArrayList<>(List.of(new PlatformJump("p" + random.nextInt(3), begin))));
        return entry;
    }

    private static Pulse pulse(Random random, int number, int at) {
        return Pulses.complaint(
                        "post:blog:" + number + at,
                        START.plusSeconds(10 + 10L * random.nextInt(20)),
                        "author" + (at == 0 ? number : random.nextInt(12)),
                        "c:" + random.nextInt(5),
                        "w:word" + random.nextInt(5))
                .setReach(random.nextInt(1000))
                .setGrowth(new CounterGrowth(0L, 0L, (long) random.nextInt(9), 0L))
                .setSentiment(new SentimentSum(1, 0.5, 0.25))
                .build();
    }
}
