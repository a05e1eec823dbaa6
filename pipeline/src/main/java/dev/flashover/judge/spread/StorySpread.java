package dev.flashover.judge.spread;

import dev.flashover.avro.CounterGrowth;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.StoryMemory;
import dev.flashover.avro.state.WindowCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far a story spread, in share-equivalents: a mention counts 1, and so does a share or comment that only a counter
 * tells of; a like counts 0.1, a view 0.01. Shares and comments are seen twice, as mentions and in counters: of each the
 * larger total counts, never the sum. The numbers live in the story's memory.
 */
public final class StorySpread {
    private static final double LIKE = 0.1;
    private static final double VIEW = 0.01;

    private final StoryMemory memory;

    public StorySpread(StoryMemory memory) {
        this.memory = memory;
    }

    /** Windows in which nothing has happened, one per scale. */
    public static List<WindowCounts> emptyWindows() {
        List<WindowCounts> windows = new ArrayList<>();
        for (Scale ignored : Scale.values()) {
            windows.add(SlidingWindow.empty());
        }
        return windows;
    }

    /**
     * Takes a pulse in. Mentions came in its window; what only counters tell of came evenly since they were read before.
     *
     * @param baseline of the story's brand
     * @return what it brought
     */
    public Gain add(Pulse pulse, Baseline baseline) {
        long shares = newShares(pulse);
        long comments = newComments(pulse);
        long seenShares = Math.min(shares, pulse.getShares());
        long seenComments = Math.min(comments, pulse.getReplies());
        double seen = (double) pulse.getMentions() - pulse.getShares() - pulse.getReplies() + seenShares + seenComments;
        double told = shares
                - seenShares
                + comments
                - seenComments
                + LIKE * pulse.getGrowth().getLikes()
                + VIEW * pulse.getGrowth().getViews();

        long now = pulse.getEnd().toEpochMilli();
        long since =
                pulse.getGrowthSince() == null ? now : pulse.getGrowthSince().toEpochMilli();
        AgePeaks peaks = new AgePeaks(memory, this, baseline);
        peaks.moveTo(pulse.getStart().toEpochMilli(), now);
        for (Scale scale : Scale.values()) {
            window(scale).add(seen, now, now);
            window(scale).add(told, since, now);
        }
        peaks.note(now);
        return new Gain(seen, told);
    }

    /** Share-equivalents in the window of each scale that ends at {@code now} (epoch milliseconds). */
    public Map<Scale, Double> velocities(long now) {
        Map<Scale, Double> velocities = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            velocities.put(scale, window(scale).sumAt(now));
        }
        return velocities;
    }

    /**
     * Lets the brand's baseline learn from every age that the story has left, each once.
     *
     * @param now epoch milliseconds
     */
    public void teach(Baseline baseline, long now) {
        new AgePeaks(memory, this, baseline).teach(now);
    }

    /**
     * How many different people there are to a share-equivalent, 0 to 1: one person who posts ten times does not spread
     * a story. What counters tell of was done by people who are not known, and counts as different ones; so do mentions
     * if no author is known at all.
     */
    public static double voices(Story story) {
        if (story.getAuthors() == 0) {
            return 1;
        }
        CounterGrowth growth = story.getGrowth();
        double counted =
                growth.getShares() + growth.getComments() + LIKE * growth.getLikes() + VIEW * growth.getViews();
        return Math.min(1, (story.getAuthors() + counted) / (story.getMentions() + counted));
    }

    /**
     * Adds what another story's memory holds of its spread. Peaks are not added: nobody knows whether they fell together.
     */
    public static void merge(StoryMemory memory, StoryMemory other) {
        memory.setObservedShares(memory.getObservedShares() + other.getObservedShares());
        memory.setCountedShares(memory.getCountedShares() + other.getCountedShares());
        memory.setObservedComments(memory.getObservedComments() + other.getObservedComments());
        memory.setCountedComments(memory.getCountedComments() + other.getCountedComments());
        for (Scale scale : Scale.values()) {
            new SlidingWindow(memory.getWindows().get(scale.position()), scale)
                    .merge(other.getWindows().get(scale.position()));
        }
    }

    private long newShares(Pulse pulse) {
        long before = Math.max(memory.getObservedShares(), memory.getCountedShares());
        memory.setObservedShares(memory.getObservedShares() + pulse.getShares());
        memory.setCountedShares(memory.getCountedShares() + pulse.getGrowth().getShares());
        return Math.max(memory.getObservedShares(), memory.getCountedShares()) - before;
    }

    private long newComments(Pulse pulse) {
        long before = Math.max(memory.getObservedComments(), memory.getCountedComments());
        memory.setObservedComments(memory.getObservedComments() + pulse.getReplies());
        memory.setCountedComments(
                memory.getCountedComments() + pulse.getGrowth().getComments());
        return Math.max(memory.getObservedComments(), memory.getCountedComments()) - before;
    }

    private SlidingWindow window(Scale scale) {
        return new SlidingWindow(memory.getWindows().get(scale.position()), scale);
    }
}
