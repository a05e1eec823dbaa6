package dev.flashover.annotate;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Evidence;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.SentimentSum;
import java.util.List;
import java.util.Map;

/**
 * A pulse that holds one text and counts nothing: what waits for its look, and what becomes a dead letter if it fails.
 * Sent again, it gets another look, and the judge, which reads the same topic, takes nothing from it.
 */
final class LoneText {
    private LoneText() {}

    static Pulse of(Pulse pulse, Evidence text) {
        return Pulse.newBuilder()
                .setBrand(pulse.getBrand())
                .setRoot(pulse.getRoot())
                .setStart(pulse.getStart())
                .setEnd(pulse.getEnd())
                .setAliases(List.of())
                .setMentions(0)
                .setOriginals(0)
                .setShares(0)
                .setQuotes(0)
                .setReplies(0)
                .setPress(0)
                .setUpdates(0)
                .setDeletes(0)
                .setDuplicates(0)
                .setOfficial(0)
                .setReach(0)
                .setPlatforms(Map.of())
                .setLanguages(Map.of())
                .setSentiment(new SentimentSum(0, 0.0, 0.0))
                .setGrowth(new CounterGrowth(0L, 0L, 0L, 0L))
                .setEvidence(List.of(text))
                .build();
    }
}
