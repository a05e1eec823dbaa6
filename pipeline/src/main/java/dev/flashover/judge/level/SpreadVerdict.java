package dev.flashover.judge.level;

import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import java.time.Duration;

/**
 * The word of comfort for a story that people may worry about: it will not spread. Said from {@value #SAID_BELOW} on, and
 * taken back only above {@value #TAKEN_BACK_ABOVE}, so that it does not flicker.
 */
public final class SpreadVerdict {
    private static final double SAID_BELOW = 0.02;
    private static final double TAKEN_BACK_ABOVE = 0.05;

    /** Nobody worries about fewer share-equivalents, unless the brand itself answered. */
    private static final double ATTENTION = 10;

    private static final Duration LEAST_AGE = Duration.ofMinutes(30);

    private SpreadVerdict() {}

    /**
     * Decides by the story's probability, its spread and what was said so far.
     *
     * @param now event time in epoch milliseconds
     */
    public static Verdict decide(Story story, long now) {
        boolean crisis = story.getCrisisSize() > 0 && story.getSpread() >= story.getCrisisSize();
        boolean young = now - story.getFirstSeen().toEpochMilli() < LEAST_AGE.toMillis();
        boolean said = story.getVerdict() == Verdict.WILL_NOT_SPREAD;
        double most = said ? TAKEN_BACK_ABOVE : SAID_BELOW;
        return drewAttention(story) && !crisis && !young && story.getProbability() < most
                ? Verdict.WILL_NOT_SPREAD
                : Verdict.UNDECIDED;
    }

    private static boolean drewAttention(Story story) {
        return story.getSpread() >= ATTENTION
                || story.getReplies() > 0
                || story.getPeak().compareTo(Level.WATCH) >= 0;
    }
}
