package dev.flashover.judge.response;

import static dev.flashover.judge.response.Answers.NOON;
import static dev.flashover.judge.response.Answers.answer;
import static dev.flashover.judge.response.Answers.pulse;
import static dev.flashover.judge.response.Answers.talk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.judge.spread.Gain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedResponsesTest {
    private static final Tone[] TONES = {Tone.APOLOGY, Tone.EXPLANATION, Tone.SOLUTION, Tone.DEFLECTION, Tone.RUDE};

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private record Followed(Story story, ResponseMemory memory) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whichOfTwoStoriesSurvivesDoesNotMatter(long seed) {
        // Given
        Followed one = followed(new Random(seed));
        Followed other = followed(new Random(seed + 1_000));
        Followed oneAgain = followed(new Random(seed));
        Followed otherAgain = followed(new Random(seed + 1_000));

        // When
        MergedResponses.add(one.story(), one.memory(), other.story(), other.memory());
        MergedResponses.add(otherAgain.story(), otherAgain.memory(), oneAgain.story(), oneAgain.memory());

        // Then
        assertThat(one.memory()).isEqualTo(otherAgain.memory());
        assertThat(one.story().getResponse()).isEqualTo(otherAgain.story().getResponse());
        assertThat(one.story().getFirstReply()).isEqualTo(otherAgain.story().getFirstReply());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStoryThatNobodyAnsweredAddsNothing(long seed) {
        // Given
        Followed one = followed(new Random(seed));
        Followed before = followed(new Random(seed));

        // When
        MergedResponses.add(one.story(), one.memory(), Answers.story("a"), Answers.memory());

        // Then
        assertThat(one).isEqualTo(before);
    }

    private static Followed followed(Random random) {
        Followed followed = new Followed(Answers.story("a"), Answers.memory());
        Instant time = NOON;
        for (int answer = random.nextInt(4); answer > 0; answer--) {
            time = time.plus(Duration.ofMinutes(random.nextInt(3) * 45L));
            Responses.add(
                    followed.story(),
                    followed.memory(),
                    Answers.replies(),
                    pulse(time, List.of(answer("a" + answer, time, TONES[random.nextInt(TONES.length)]))),
                    Gain.NONE,
                    random.nextInt(9));
            Responses.add(
                    followed.story(),
                    followed.memory(),
                    Answers.replies(),
                    talk(time.plusSeconds(60), 5, Map.of("c:copied-text", random.nextInt(3))),
                    new Gain(5, 0),
                    0);
        }
        return followed;
    }
}
