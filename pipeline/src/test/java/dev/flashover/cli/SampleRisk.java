package dev.flashover.cli;

import dev.flashover.avro.Change;
import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.Reason;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import java.time.Instant;
import java.util.List;

/** Events and stories to show. */
final class SampleRisk {
    static final Instant TIME = Instant.parse("2012-09-10T13:05:59Z");

    private SampleRisk() {}

    static EscalationRisk event(Change change, Level level, String title) {
        return EscalationRisk.newBuilder()
                .setId("visou:1/1")
                .setChange(change)
                .setTime(TIME)
                .setBrand("visou")
                .setLevel(level)
                .setPrevious(Level.QUIET)
                .setProbability(0.876)
                .setReasons(List.of(reason("First."), reason("Second\u001b[2J."), reason("Third."), reason("Fourth.")))
                .setStory(story("visou:1", level, title))
                .build();
    }

    static Story story(String id, Level level, String title) {
        return Story.newBuilder()
                .setId(id)
                .setBrand("visou")
                .setTitle(title)
                .setRoot("post:twitter:1")
                .setRoots(1)
                .setLevel(level)
                .setPeak(level)
                .setProbability(0.5)
                .setFirstSeen(TIME)
                .setLastSeen(TIME)
                .setUpdated(TIME)
                .setClosed(false)
                .setMentions(12)
                .setShares(3)
                .setPress(0)
                .setAuthors(9)
                .setReach(1_000)
                .setPlatforms(List.of("twitter"))
                .setLanguages(List.of("pt"))
                .setGrowth(new CounterGrowth(0L, 0L, 0L, 0L))
                .setSentiment(new SentimentSum(2, 1.5, Double.NaN))
                .setVelocity(List.of())
                .setReplies(0)
                .setEvidence(List.of())
                .setSequence(1)
                .setGrouping("g1")
                .setModel("m1")
                .build();
    }

    private static Reason reason(String sentence) {
        return new Reason("feature", 1.0, sentence);
    }
}
