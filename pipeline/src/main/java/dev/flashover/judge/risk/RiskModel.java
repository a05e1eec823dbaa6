package dev.flashover.judge.risk;

import dev.flashover.avro.Reason;
import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Story;
import dev.flashover.judge.spread.Baseline;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.spread.StorySpread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A first honest risk score: a logistic model whose weights were set by hand, so its probability orders stories and is
 * not calibrated. Each feature's part in the log-odds comes out as a reason.
 */
public final class RiskModel {
    /** Stamped on stories and events. */
    public static final String VERSION = "by-hand-1";

    private static final double INTERCEPT = -7.0;
    private static final double PER_SURGE = 1.1;
    private static final double PER_MOMENTUM = 0.5;
    private static final double PER_DOUBLING_OF_AUTHORS = 0.15;
    private static final double PER_FURTHER_PLATFORM = 0.5;
    private static final double PER_DOUBLING_OF_PRESS = 0.8;
    private static final double NEGATIVITY = 1.5;
    private static final double ANSWERED = -0.5;
    private static final double PER_SILENT_HOUR = 0.1;
    private static final double MOST_SURGE = 8;

    /** So many times slower than its average a window may have become and still count in full: nights are quiet. */
    private static final double LULL = 3;

    /** So many texts of unknown feeling are thought to stand beside the scored ones. */
    private static final double SENTIMENT_PRIOR = 2;

    /** Below this many share-equivalents in a day nobody waits for an answer, so silence is no news. */
    private static final double SILENCE_COUNTS_FROM = 30;

    private static final double MOST_SILENT_HOURS = 10;

    /**
     * A score and where it comes from.
     *
     * @param probability 0 to 1
     * @param reasons every feature that adds to or takes from the log-odds, largest first
     */
    public record Score(double probability, List<Reason> reasons) {}

    /**
     * Scores a story.
     *
     * @param velocities share-equivalents per scale, now
     * @param now event time in epoch milliseconds
     */
    public Score score(Story story, Map<Scale, Double> velocities, Baseline baseline, long now) {
        List<Reason> reasons = new ArrayList<>();
        surge(story, velocities, baseline, reasons);
        momentum(velocities, reasons);
        breadth(story, reasons);
        feeling(story.getSentiment(), reasons);
        response(story, velocities, now, reasons);
        reasons.removeIf(reason -> Math.abs(reason.getContribution()) < 0.005);
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.getContribution()))
                .thenComparing(Reason::getFeature));
        double logOdds = INTERCEPT
                + reasons.stream().mapToDouble(Reason::getContribution).sum();
        return new Score(1 / (1 + StrictMath.exp(-logOdds)), reasons);
    }

    private static void surge(Story story, Map<Scale, Double> velocities, Baseline baseline, List<Reason> reasons) {
        double voices = StorySpread.voices(story);
        Scale strongest = Scale.FIVE_MINUTES;
        double most = Double.NEGATIVE_INFINITY;
        for (Scale scale : Scale.values()) {
            double surge = baseline.surge(scale, voices * burning(scale, velocities));
            if (surge > most) {
                most = surge;
                strongest = scale;
            }
        }
        double velocity = velocities.getOrDefault(strongest, 0.0);
        reasons.add(new Reason(
                "surge",
                PER_SURGE * Math.max(0, Math.min(MOST_SURGE, most)),
                String.format(
                        Locale.ROOT,
                        "%.0f share-equivalents in the last %s%s; this brand's stories usually reach %.1f.",
                        velocity,
                        strongest.label(),
                        voices < 0.5 ? ", most of them by the same few people" : "",
                        baseline.usual(strongest))));
    }

    /**
     * A long window counts only as far as its latest part still burns, else yesterday's storm would keep a story at its
     * level for a week.
     */
    private static double burning(Scale scale, Map<Scale, Double> velocities) {
        double velocity = velocities.getOrDefault(scale, 0.0);
        Scale shorter = scale.shorter();
        if (shorter == null) {
            return velocity;
        }
        double times = (double) scale.length().toMillis() / shorter.length().toMillis();
        return Math.min(velocity, LULL * times * velocities.getOrDefault(shorter, 0.0));
    }

    private static void momentum(Map<Scale, Double> velocities, List<Reason> reasons) {
        double quarter = velocities.getOrDefault(Scale.QUARTER_HOUR, 0.0);
        double hour = velocities.getOrDefault(Scale.HOUR, 0.0);
        double doublings = log2((4 * quarter + 4) / (hour + 4));
        double bounded = Math.max(-2, Math.min(2, doublings));
        reasons.add(new Reason(
                "momentum",
                PER_MOMENTUM * bounded,
                String.format(
                        Locale.ROOT,
                        "%.0f of the last hour's %.0f share-equivalents came in its last 15 minutes.",
                        quarter,
                        hour)));
    }

    private static void breadth(Story story, List<Reason> reasons) {
        reasons.add(new Reason(
                "authors",
                PER_DOUBLING_OF_AUTHORS * log2(1.0 + story.getAuthors()),
                "About " + story.getAuthors() + " different authors."));
        int further = Math.max(0, story.getPlatforms().size() - 1);
        reasons.add(new Reason(
                "platforms",
                PER_FURTHER_PLATFORM * Math.min(4, further),
                "On " + String.join(", ", story.getPlatforms()) + "."));
        reasons.add(new Reason(
                "press",
                PER_DOUBLING_OF_PRESS * log2(1.0 + story.getPress()),
                story.getPress() + " articles or broadcast items."));
    }

    private static void feeling(SentimentSum sentiment, List<Reason> reasons) {
        double balance =
                (sentiment.getNegative() - sentiment.getPositive()) / (sentiment.getScored() + SENTIMENT_PRIOR);
        reasons.add(new Reason(
                "feeling",
                NEGATIVITY * balance,
                String.format(
                        Locale.ROOT,
                        "Of %d scored texts %.0f are negative, %.0f positive.",
                        sentiment.getScored(),
                        sentiment.getNegative(),
                        sentiment.getPositive())));
    }

    private static void response(Story story, Map<Scale, Double> velocities, long now, List<Reason> reasons) {
        if (story.getFirstReply() != null) {
            long minutes = Duration.between(story.getFirstSeen(), story.getFirstReply())
                    .toMinutes();
            reasons.add(new Reason("response", ANSWERED, "The brand answered after " + minutes + " minutes."));
        } else if (velocities.getOrDefault(Scale.DAY, 0.0) >= SILENCE_COUNTS_FROM) {
            double hours = (now - story.getFirstSeen().toEpochMilli())
                    / (double) Duration.ofHours(1).toMillis();
            reasons.add(new Reason(
                    "silence",
                    PER_SILENT_HOUR * Math.min(MOST_SILENT_HOURS, hours),
                    String.format(Locale.ROOT, "The brand has been silent for %.1f hours.", hours)));
        }
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
