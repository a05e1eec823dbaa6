package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.fixture.Pulses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryMovesTest {
    private static final String[] CALL = {"c:call-recording", "c:cancel-contract", "w:audio"};
    private static final String[] LID = {"c:broken-product", "c:refund-refused", "w:lid"};

    private final Judged judged = new Judged();

    @AfterEach
    void close() {
        judged.close();
    }

    @Test
    void aBridgeMergesStoriesAndConsumersAreTold() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 40, CALL);
        judged.storm("link:tube.example/7", "bella", Judged.minute(5), 40);
        judged.send(Pulses.shares("post:forum:9", Judged.minute(30), 1)
                .setAliases(List.of("post:blog:1", "link:tube.example/7")));

        // When
        judged.play(Duration.ofHours(1));

        // Then
        List<EscalationRisk> merged = judged.events().stream()
                .filter(event -> event.getChange() == Change.MERGED)
                .toList();
        assertThat(merged).singleElement().satisfies(event -> {
            assertThat(event.getStory().getClosed()).isTrue();
            assertThat(event.getStory().getMergedInto()).isEqualTo(event.getOther());
            assertThat(event.getStory().getLevel()).isEqualTo(Level.QUIET);
            assertThat(event.getPrevious()).isNotEqualTo(Level.QUIET);
        });
        Story goesOn = judged.story(merged.get(0).getOther());
        assertThat(goesOn.getRoots()).isEqualTo(3);
        assertThat(goesOn.getMentions()).isEqualTo(83);
        assertThat(goesOn.getFirstSeen()).isEqualTo(Judged.START);
    }

    @Test
    void whatLedToAMergedStoryLeadsToTheOneThatGoesOn() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 40);
        judged.send(Pulses.complaint("post:blog:2", Judged.minute(5), "bella", LID));
        judged.send(
                Pulses.shares("post:forum:9", Judged.minute(10), 1).setAliases(List.of("post:blog:1", "post:blog:2")));
        judged.send(Pulses.shares("post:blog:2", Judged.minute(20), 3));

        // When
        judged.play(Duration.ofHours(1));

        // Then
        assertThat(judged.stories())
                .singleElement()
                .extracting(Story::getMentions)
                .isEqualTo(46L);
    }

    @Test
    void aPostThatPointsToTwoUnrelatedStoriesDoesNotMakeThemOne() {
        // Given
        for (int i = 0; i < 8; i++) {
            judged.send(Pulses.complaint("post:blog:1", Judged.minute(i), "a" + i, CALL));
            judged.send(Pulses.complaint("post:blog:2", Judged.minute(i), "b" + i, LID));
        }
        judged.send(
                Pulses.shares("post:forum:9", Judged.minute(30), 1).setAliases(List.of("post:blog:1", "post:blog:2")));

        // When
        judged.play(Duration.ofHours(1));

        // Then
        Map<String, Story> stories = judged.byId();
        assertThat(stories).hasSize(2);
        assertThat(stories.values().stream().flatMap(story -> story.getSuggested().stream()))
                .singleElement()
                .satisfies(id -> assertThat(stories).containsKey(id));
    }

    @Test
    void aRootThatSpeaksOfSomethingElseLeavesAgain() {
        // Given
        judged.storm("post:blog:1", "anna", Judged.START, 40, CALL);
        for (int i = 0; i < 10; i++) {
            judged.send(Pulses.complaint("post:blog:1", Judged.minute(10 + i), "c" + i, CALL));
        }
        judged.send(Pulses.complaint("post:blog:2", Judged.minute(30), "bella", CALL));
        for (int i = 0; i < 12; i++) {
            judged.send(Pulses.complaint("post:blog:2", Judged.minute(40 + i), "d" + i, LID));
        }

        // When
        judged.play(Duration.ofHours(2));

        // Then
        assertThat(judged.events())
                .filteredOn(event -> event.getChange() == Change.SPLIT)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getStory().getSplitFrom()).isEqualTo(event.getOther());
                    assertThat(judged.story(event.getOther()).getMentions()).isGreaterThan(50);
                    assertThat(judged.story(event.getStory().getId()).getMentions())
                            .isGreaterThan(3);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderInWhichPulsesArriveChangesNothing(long seed) {
        // Given
        Random random = new Random(seed);
        List<Pulse> pulses = new ArrayList<>(randomPulses(random));
        List<byte[]> expected = bytes(pulses);
        Collections.shuffle(pulses, random);

        // When
        List<byte[]> shuffled = bytes(pulses);

        // Then
        assertThat(shuffled).as("seed %d", seed).hasSameSizeAs(expected);
        for (int at = 0; at < expected.size(); at++) {
            assertThat(shuffled.get(at)).as("seed %d, record %d", seed, at).isEqualTo(expected.get(at));
        }
    }

    private static Collection<Pulse> randomPulses(Random random) {
        List<String> terms = List.of("c:delay", "c:refund", "c:call-recording", "w:gate47", "w:suitcase", "#late");
        Map<String, Pulse> pulses = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            String root = "post:twitter:" + random.nextInt(60);
            Instant time = Judged.START.plusSeconds(10L * random.nextInt(2_000));
            Pulse.Builder pulse = Pulses.complaint(
                    root,
                    time,
                    "author" + random.nextInt(40),
                    terms.get(random.nextInt(6)),
                    "w:word" + random.nextInt(30));
            if (random.nextInt(5) == 0) {
                pulse.setAliases(List.of("post:twitter:" + random.nextInt(60)));
            }
            pulses.put(root + time, pulse.build());
        }
        return pulses.values();
    }

    private static List<byte[]> bytes(List<Pulse> pulses) {
        try (Judged judged = new Judged()) {
            pulses.forEach(pulse -> judged.send(Pulse.newBuilder(pulse)));
            judged.play(Duration.ofDays(3));
            return judged.bytes();
        }
    }
}
