package dev.flashover.evaluate;

import dev.flashover.avro.Forecast;
import dev.flashover.avro.Level;
import dev.flashover.avro.Story;
import dev.flashover.avro.Verdict;
import dev.flashover.train.Cascade;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the judge said of a cascade while it was played, as far as that is scored. */
final class CascadeTrace {
    /** Sizes at which it is asked whether a cascade will double. */
    static final List<Integer> DOUBLING = List.of(25, 100, 200);

    static final long HOUR = Duration.ofHours(1).toMillis();

    private final Cascade cascade;
    private final double large;
    private final AlertCourse firstHour = new AlertCourse();
    private final AlertCourse anyTime = new AlertCourse();
    private final AlertCourse counts = new AlertCourse();
    private final Map<Integer, Story> atSize = new TreeMap<>();
    private @Nullable String firstId;
    private @Nullable Story atOneHour;
    private Level peak = Level.QUIET;
    private boolean comforted;

    /** @param large size that is to be foreseen */
    CascadeTrace(Cascade cascade, double large) {
        this.cascade = cascade;
        this.large = large;
    }

    /** Takes the next state of the cascade's story in; a new story if it had been quiet for long. */
    void take(Story story) {
        long now = time(story);
        int count = countBefore(now);
        if (2 * count < large) {
            anyTime.add(now, story.getProbability());
            if (now <= cascade.start() + HOUR) {
                firstHour.add(now, story.getProbability());
                counts.add(now, count);
            }
        }
        peak = story.getPeak().compareTo(peak) > 0 ? story.getPeak() : peak;
        comforted |= story.getVerdict() == Verdict.WILL_NOT_SPREAD;
        if (firstId == null) {
            firstId = story.getId();
        }
        if (story.getId().equals(firstId)) {
            remember(story, now);
        }
    }

    private void remember(Story story, long now) {
        if (now <= cascade.start() + HOUR) {
            atOneHour = story;
        }
        for (int size : DOUBLING) {
            if (story.getMentions() - cascade.uncounted() >= size) {
                atSize.putIfAbsent(size, story);
            }
        }
    }

    Cascade cascade() {
        return cascade;
    }

    /** The probability before half of the large size was reached, within the first hour. */
    AlertCourse firstHour() {
        return firstHour;
    }

    /** The probability before half of the large size was reached. */
    AlertCourse anyTime() {
        return anyTime;
    }

    /** The shares so far, where {@link #firstHour} has a probability. */
    AlertCourse counts() {
        return counts;
    }

    /** The last state within the first hour. */
    Optional<Story> atOneHour() {
        return Optional.ofNullable(atOneHour);
    }

    /** The first state with at least so many shares. */
    Optional<Story> atSize(int size) {
        return Optional.ofNullable(atSize.get(size));
    }

    /** Highest level of its stories. */
    Level peak() {
        return peak;
    }

    /** True if it was ever said that it will not spread. */
    boolean comforted() {
        return comforted;
    }

    /** How many shares had come before a time. */
    int countBefore(long time) {
        int from = 0;
        int to = cascade.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (cascade.shares().get(middle).time() < time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    static long time(Story story) {
        return story.getUpdated().toEpochMilli();
    }

    /** The forecast for a horizon, if the story has one. */
    static Optional<Forecast> forecast(Story story, String horizon) {
        return story.getForecast().stream()
                .filter(forecast -> forecast.getHorizon().equals(horizon))
                .findFirst();
    }
}
