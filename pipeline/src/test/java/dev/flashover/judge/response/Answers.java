package dev.flashover.judge.response;

import dev.flashover.avro.Evidence;
import dev.flashover.avro.OfficialPost;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.ReplyTone;
import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.avro.state.BrandReplies;
import dev.flashover.avro.state.ResponseMemory;
import dev.flashover.fixture.Pulses;
import dev.flashover.judge.story.StoryFacts;
import dev.flashover.wire.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds what brands say, and the stories that they say it to. */
final class Answers {
    static final Instant NOON = Instant.parse("2020-05-01T12:00:00Z");

    private Answers() {}

    /** A story of the brand {@code acme} that {@code twitter:anna} opened at noon. */
    static Story story(String root) {
        Pulse pulse = Pulses.shares(root, NOON, 1).build();
        Story story = StoryFacts.open(pulse);
        StoryFacts.add(story, pulse);
        return story;
    }

    static ResponseMemory memory() {
        return ResponseMemory.newBuilder().build();
    }

    static BrandReplies replies() {
        return BrandReplies.newBuilder().setTexts(new ArrayList<>()).build();
    }

    /** An answer that does nothing else than what makes that tone. */
    static OfficialPost answer(String id, Instant time, Tone tone) {
        return OfficialPost.newBuilder()
                .setPlatform("twitter")
                .setId(id)
                .setTime(time)
                .setAnswers(true)
                .setTone(tone(tone))
                .build();
    }

    static OfficialPost answer(String id, Instant time, Tone tone, String text) {
        return OfficialPost.newBuilder(answer(id, time, tone))
                .setFingerprint(Fingerprint.of(text))
                .build();
    }

    /** The same post, answering nothing. */
    static OfficialPost unaddressed(OfficialPost post) {
        return OfficialPost.newBuilder(post).setAnswers(false).build();
    }

    static ReplyTone tone(Tone tone) {
        return new ReplyTone(
                tone == Tone.APOLOGY ? 0.9 : 0.1,
                tone == Tone.EXPLANATION ? 0.9 : 0.1,
                tone == Tone.SOLUTION ? 0.9 : 0.1,
                tone == Tone.DEFLECTION ? 0.9 : 0.1,
                tone == Tone.RUDE ? 0.9 : 0.1,
                0.1);
    }

    /** A window in which only the brand speaks. */
    static Pulse pulse(Instant start, List<OfficialPost> posts) {
        return quiet(start).setOfficial(posts.size()).setOfficialPosts(posts).build();
    }

    /** A window in which so many posts in own words come, some of which are about that. */
    static Pulse talk(Instant start, int posts, Map<String, Integer> terms) {
        return quiet(start)
                .setMentions(posts)
                .setOriginals(posts)
                .setTerms(terms)
                .build();
    }

    /** A window in which {@code twitter:anna} says one thing. */
    static Pulse saidByAnna(Instant start, double complaint, boolean thankful) {
        Evidence said = Evidence.newBuilder(
                        Pulses.shares("said", start, 1).build().getEvidence().get(0))
                .setComplaint(complaint)
                .build();
        return quiet(start)
                .setMentions(1)
                .setReplies(1)
                .setEvidence(List.of(said))
                .setThankful(thankful ? List.of("twitter:anna") : List.of())
                .build();
    }

    private static Pulse.Builder quiet(Instant start) {
        return Pulses.shares("root", start, 0).setEvidence(List.of());
    }
}
