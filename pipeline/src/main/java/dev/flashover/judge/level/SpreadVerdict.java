package dev.flashover.judge.level;

import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import java.time.Duration;

/**
 * The word of comfort for a story that people may worry about: it will not spread. Said of a story with a probability
 * below {@value #SAID_BELOW} that did not grow for two hours, and taken back only above {@value #TAKEN_BACK_ABOVE}, so
 * that it does not flicker.
 *
 * <p>The probability alone does not keep that promise over a story's life, since it is looked at many times and needs to
 * be low only once: on the validation cascades of {@code weibo_ced} it was wrong in 22 of 746 cases (2.9 %), most of
 * them small stories in their first hours that something new set going. With the silence it was wrong in 8 of 729
 * (1.1 %; and in none of 146 of {@code forest_twitter_dev}). A threshold of 0.5 % instead was wrong in 7 of 598.
 */
public final class SpreadVerdict {
    private static final double SAID_BELOW = 0.02;
    private static final double TAKEN_BACK_ABOVE = 0.05;

    /** Nobody worries about fewer share-equivalents, unless the brand itself answered. */
    private static final double ATTENTION = 10;

    private static final Duration SILENCE = Duration.ofHours(2);

    private SpreadVerdict() {}

    /**
     * Decides by the story's probability, its spread, its silence and what was said so far.
     *
     * @param grown when it last grew, in epoch milliseconds
     * @param now event time in epoch milliseconds
     */
    public static Verdict decide(Story story, long grown, long now) {
        boolean crisis = story.getCrisisSize() > 0 && story.getSpread() >= story.getCrisisSize();
        boolean said = story.getVerdict() == Verdict.WILL_NOT_SPREAD;
        boolean calm = said
                ? story.getProbability() < TAKEN_BACK_ABOVE
                : story.getProbability() < SAID_BELOW && now - grown >= SILENCE.toMillis();
        return drewAttention(story) && !crisis && calm ? Verdict.WILL_NOT_SPREAD : Verdict.UNDECIDED;
    }

    /**
     * When to look whether it can be said although nothing came: after two hours of silence, then whenever the silence
     * has doubled.
     *
     * @param grown when the story last grew, in epoch milliseconds
     * @param now event time in epoch milliseconds
     * @return after {@code now}, in epoch milliseconds; {@link Long#MAX_VALUE} if it was said or nobody worries
     */
    public static long due(Story story, long grown, long now) {
        return story.getVerdict() == Verdict.WILL_NOT_SPREAD || !drewAttention(story)
                ? Long.MAX_VALUE
                : grown + Math.max(SILENCE.toMillis(), 2 * (now - grown));
    }

    private static boolean drewAttention(Story story) {
        return story.getSpread() >= ATTENTION
                || story.getReplies() > 0
                || story.getPeak().compareTo(Level.WATCH) >= 0;
    }
}
