package dev.flashover.judge.volume;

import dev.flashover.avro.Reason;
import dev.flashover.avro.Story;
import dev.flashover.judge.spread.Scale;
import java.util.List;
import java.util.Locale;

/** Why a wave is told of, for a person. */
public final class WaveReasons {
    private static final double LEAST_CHANCE = 1e-6;

    private WaveReasons() {}

    /**
     * The reasons. That the volume is unusual is all the probability rests on; what the mentions are like decides on the
     * level only, and so contributes nothing.
     */
    public static List<Reason> of(Story story, Reading reading) {
        return List.of(volume(reading), complaints(story), breadth(story));
    }

    private static Reason volume(Reading reading) {
        Scale scale = reading.strongest();
        Reading.Count count = reading.count(scale);
        double chance = Math.max(LEAST_CHANCE, reading.chance());
        return new Reason(
                "volume",
                Math.round(1_000 * StrictMath.log((1 - chance) / chance)) / 1_000.0,
                String.format(
                        Locale.ROOT,
                        "%,d mentions in the last %s; %,.0f are usual for the brand at this time of the week.",
                        count.mentions(),
                        scale.label(),
                        count.expected()));
    }

    private static Reason complaints(Story story) {
        return new Reason(
                "harm",
                0.0,
                String.format(Locale.ROOT, "%.0f %% of them complain or are negative.", 100 * WaveFacts.harm(story)));
    }

    private static Reason breadth(Story story) {
        return new Reason(
                "breadth",
                0.0,
                String.format(
                        Locale.ROOT,
                        "About %,d different authors on %d platforms.",
                        story.getAuthors(),
                        story.getPlatforms().size()));
    }
}
