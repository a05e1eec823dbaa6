package dev.flashover.wire;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.SentimentSum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;

/** A pulse in which nothing has happened yet. */
public final class BlankPulse {
    private BlankPulse() {}

    /**
     * The blank.
     *
     * @param start of the window, inclusive
     * @param end of the window, exclusive
     */
    public static Pulse of(String brand, String root, Instant start, Instant end) {
        return Pulse.newBuilder()
                .setBrand(brand)
                .setRoot(root)
                .setStart(start)
                .setEnd(end)
                .setAliases(new ArrayList<>())
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
                .setPlatforms(new TreeMap<>())
                .setLanguages(new TreeMap<>())
                .setSentiment(new SentimentSum(0, 0.0, 0.0))
                .setGrowth(new CounterGrowth(0L, 0L, 0L, 0L))
                .setEvidence(new ArrayList<>())
                .build();
    }
}
