package dev.flashover.judge.level;

import dev.flashover.avro.Forecast;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.state.Told;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a story that kept its level has changed so much since it was last told of that a person must hear of it: its
 * forecast has doubled, it has passed its crisis size, reached a further platform or the press, or its copycats have
 * doubled. At most once an hour.
 */
public final class MaterialChange {
    private static final Duration REST = Duration.ofHours(1);
    private static final String END = "end";
    private static final double TIMES = 2;

    /** Below this many copycats a doubling is chance. */
    private static final long LEAST_COPYCATS = 5;

    /** Below this many share-equivalents a doubled forecast is chance. */
    private static final double LEAST_FORECAST = 20;

    private MaterialChange() {}

    /** What is to be remembered when a story is told of, whatever the occasion. */
    public static Told told(Story story, long now) {
        return new Told(
                now,
                median(story),
                isCrisis(story),
                story.getPlatforms().size(),
                story.getPress() > 0,
                story.getCopycats());
    }

    /**
     * Whether another word is due; never for a quiet story or one that nothing was told of.
     *
     * @param before what {@link #told} said when the story was last told of, null if it never was
     * @param now event time in epoch milliseconds
     */
    public static boolean isDue(Story story, @Nullable Told before, long now) {
        if (before == null || story.getLevel() == Level.QUIET || now - before.getTime() < REST.toMillis()) {
            return false;
        }
        return forecastDoubled(story, before)
                || (isCrisis(story) && !before.getCrisis())
                || story.getPlatforms().size() > before.getPlatforms()
                || (story.getPress() > 0 && !before.getPress())
                || story.getCopycats() >= Math.max(LEAST_COPYCATS, TIMES * before.getCopycats());
    }

    private static boolean forecastDoubled(Story story, Told before) {
        double now = median(story);
        return now >= LEAST_FORECAST && before.getMedian() > 0 && now >= TIMES * before.getMedian();
    }

    private static double median(Story story) {
        return story.getForecast().stream()
                .filter(forecast -> forecast.getHorizon().equals(END))
                .mapToDouble(Forecast::getMedian)
                .findFirst()
                .orElse(0);
    }

    private static boolean isCrisis(Story story) {
        return story.getCrisisSize() > 0 && story.getSpread() >= story.getCrisisSize();
    }
}
