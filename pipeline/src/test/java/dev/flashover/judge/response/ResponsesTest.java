package dev.flashover.judge.response;

import static dev.flashover.judge.response.Answers.NOON;
import static dev.flashover.judge.response.Answers.answer;
import static dev.flashover.judge.response.Answers.memory;
import static dev.flashover.judge.response.Answers.pulse;
import static dev.flashover.judge.response.Answers.replies;
import static dev.flashover.judge.response.Answers.story;
import static dev.flashover.judge.response.Answers.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.BrandReplies;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.judge.spread.Gain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class ResponsesTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));
    private static final String CANNED = "We are truly sorry for what you went through and thank you for your patience";

    private final Story story = story("a");
    private final ResponseMemory memory = memory();
    private final BrandReplies replies = replies();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void theFirstAnswerIsNews() {
        // When
        boolean news = add(pulse(LATER, List.of(answer("1", LATER, Tone.UNCLEAR))));

        // Then
        assertThat(news).isTrue();
        assertThat(story.getFirstReply()).isEqualTo(LATER);
        assertThat(story.getResponse().getTone()).isEqualTo(Tone.UNCLEAR);
        assertThat(story.getResponse().getLatest()).isEqualTo(LATER);
        assertThat(story.getResponse().getPrivately()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SOLUTION, APOLOGY, false", "APOLOGY, SOLUTION, true", "SOLUTION, RUDE, true", "RUDE, SOLUTION, false"})
    void afterTheFirstOnlyAnAnswerThatTurnsTheToneIsNews(Tone first, Tone second, boolean expected) {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, first))));

        // When
        boolean news = add(pulse(LATER.plusSeconds(60), List.of(answer("2", LATER.plusSeconds(60), second))));

        // Then
        assertThat(news).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfPostsWithinAWindowDoesNotMatter(long seed) {
        // Given
        Random random = new Random(seed);
        List<OfficialPost> posts = posts(random);
        Story other = story("a");
        ResponseMemory otherMemory = memory();
        add(pulse(LATER, posts));
        Collections.shuffle(posts, random);

        // When
        Responses.add(other, otherMemory, replies(), pulse(LATER, posts), Gain.NONE, 4);

        // Then
        assertThat(other).isEqualTo(story);
        assertThat(otherMemory).isEqualTo(memory);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatDoesMostHarmStays(long seed) {
        // Given
        List<OfficialPost> posts = posts(new Random(seed));
        Tone worst = Tone.UNCLEAR;

        // When
        for (OfficialPost post : posts) {
            add(pulse(post.getTime(), List.of(post)));
            Tone tone = story.getResponse().getTone();

            // Then
            assertThat(Tones.joined(worst, tone)).isEqualTo(tone);
            worst = tone;
        }
    }

    @Test
    void theSlopeIsTakenBeforeAndAfterTheLatestAnswer() {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, Tone.APOLOGY))), Gain.NONE, 80);
        add(talk(LATER.plus(Duration.ofMinutes(20)), 50, Map.of()), new Gain(50, 0), 80);
        Double tooEarly = story.getResponse().getSlopeAfter();
        add(talk(LATER.plus(Duration.ofHours(9)), 1_000, Map.of()), new Gain(1_000, 0), 80);

        // When
        Responses.look(story, memory, LATER.plus(Duration.ofHours(2)).toEpochMilli());

        // Then
        assertThat(tooEarly).isNull();
        assertThat(story.getResponse().getSlopeBefore()).isEqualTo(80);
        assertThat(story.getResponse().getSlopeAfter()).isEqualTo(25);
        Responses.look(story, memory, LATER.plus(Duration.ofDays(2)).toEpochMilli());
        assertThat(story.getResponse().getSlopeAfter()).isCloseTo(50 / 6.0, within(1e-4));
    }

    @Test
    void anotherAnswerStartsTheSlopeAnewAndAnEarlierOneThatComesLateDoesNot() {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, Tone.APOLOGY))), Gain.NONE, 80);
        add(talk(LATER.plusSeconds(60), 50, Map.of()), new Gain(50, 0), 80);
        Instant second = LATER.plus(Duration.ofHours(1));
        add(pulse(second, List.of(answer("2", second, Tone.APOLOGY))), Gain.NONE, 50);

        // When
        add(pulse(second, List.of(answer("3", LATER.minusSeconds(60), Tone.EXPLANATION))), Gain.NONE, 7);

        // Then
        assertThat(memory.getSpreadSince()).isZero();
        assertThat(story.getResponse().getSlopeBefore()).isEqualTo(50);
        assertThat(story.getResponse().getLatest()).isEqualTo(second);
        assertThat(story.getFirstReply()).isEqualTo(LATER.minusSeconds(60));
    }

    @Test
    void aStoryYoungerThanAnHourHasNoSlopeBefore() {
        // Given
        Instant soon = NOON.plus(Duration.ofMinutes(4));

        // When
        add(pulse(soon, List.of(answer("1", soon, Tone.SOLUTION))));

        // Then
        assertThat(story.getResponse().getSlopeBefore()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "c:copied-text, 2, 10, COPIED",
        "c:fake-apology, 2, 10, COPIED",
        "c:copied-text, 1, 1, APOLOGY",
        "c:copied-text, 5, 100, APOLOGY",
        "c:delay, 9, 10, APOLOGY"
    })
    void anApologyIsCopiedWhenEnoughOfThoseWhoSpeakSaySo(String term, int said, int of, Tone expected) {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, Tone.APOLOGY))));

        // When
        boolean news = add(talk(LATER.plus(Duration.ofHours(1)), of, Map.of(term, said)));

        // Then
        assertThat(story.getResponse().getTone()).isEqualTo(expected);
        assertThat(news).isEqualTo(expected == Tone.COPIED);
    }

    @Test
    void withoutAnApologyNobodySaysThatItIsCopied() {
        // Given
        add(pulse(LATER, List.of(answer("1", LATER, Tone.EXPLANATION))));

        // When
        add(talk(LATER.plusSeconds(60), 10, Map.of("c:copied-text", 10)));

        // Then
        assertThat(story.getResponse().getTone()).isEqualTo(Tone.EXPLANATION);
    }

    @ParameterizedTest
    @CsvSource({"APOLOGY, COPIED", "SOLUTION, SOLUTION", "DEFLECTION, DEFLECTION"})
    void onlyAnApologyThatOthersGotBeforeIsCopied(Tone tone, Tone expected) {
        // Given
        Responses.add(
                story("b"), memory(), replies, pulse(NOON, List.of(answer("0", NOON, tone, CANNED))), Gain.NONE, 0);

        // When
        add(pulse(LATER, List.of(answer("1", LATER, tone, CANNED + " Anna"))));

        // Then
        assertThat(story.getResponse().getTone()).isEqualTo(expected);
    }

    @Test
    void theSameWordsTwiceInOneStoryAreNoCopy() {
        // Given
        add(pulse(NOON, List.of(answer("0", NOON, Tone.APOLOGY, CANNED))));

        // When
        add(pulse(LATER, List.of(answer("1", LATER, Tone.APOLOGY, CANNED))));

        // Then
        assertThat(story.getResponse().getTone()).isEqualTo(Tone.APOLOGY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tone.class,
            names = {"UNCLEAR", "COPIED"},
            mode = Mode.EXCLUDE)
    void aPostOfItsOwnAnswersIfItSaysWhatOnlyAnAnswerSays(Tone tone) {
        // When
        add(pulse(LATER, List.of(Answers.unaddressed(answer("1", LATER, tone)))));

        // Then
        assertThat(story.getFirstReply()).isEqualTo(LATER);
        assertThat(story.getResponse().getTone()).isEqualTo(tone);
    }

    @Test
    void aPostOfItsOwnThatSaysSomethingElseOrOpenedTheStoryIsNoAnswer() {
        // Given
        OfficialPost advertisement = Answers.unaddressed(answer("1", LATER, Tone.UNCLEAR));
        OfficialPost opening = Answers.unaddressed(answer("2", NOON, Tone.APOLOGY));

        // When
        boolean news = add(pulse(LATER, List.of(opening, advertisement)));

        // Then
        assertThat(news).isFalse();
        assertThat(story.getFirstReply()).isNull();
        assertThat(story.getResponse()).isNull();
    }

    private boolean add(Pulse pulse) {
        return add(pulse, Gain.NONE, 4);
    }

    private boolean add(Pulse pulse, Gain gain, double lastHour) {
        return Responses.add(story, memory, replies, pulse, gain, lastHour);
    }

    /** Up to five within ten seconds, of all tones, some of them in the same words. */
    private static List<OfficialPost> posts(Random random) {
        Tone[] tones = {Tone.UNCLEAR, Tone.APOLOGY, Tone.EXPLANATION, Tone.SOLUTION, Tone.DEFLECTION, Tone.RUDE};
        List<OfficialPost> posts = new ArrayList<>();
        for (int post = random.nextInt(5); post >= 0; post--) {
            posts.add(answer(
                    "p" + post, LATER.plusMillis(random.nextInt(10_000)), tones[random.nextInt(tones.length)], CANNED));
        }
        return posts;
    }
}
