package dev.flashover.judge.spread;

import dev.flashover.avro.state.StoryMemory;
import java.util.List;
import java.util.Map;

/**
 * The most that a story's windows held at each age, with the hour of the week taken out. What a baseline has learned is
 * dropped; at most one number per age and scale is kept, in the story's memory.
 */
final class AgePeaks {
    private final StoryMemory memory;
    private final StorySpread spread;
    private final Baseline baseline;

    AgePeaks(StoryMemory memory, StorySpread spread, Baseline baseline) {
        this.memory = memory;
        this.spread = spread;
        this.baseline = baseline;
    }

    /**
     * Goes on in time: the first peak of an age is what the windows hold when the story reaches it. Call before the windows
     * move.
     *
     * @param start when the story began, if this is the first call; epoch milliseconds
     * @param now epoch milliseconds
     */
    void moveTo(long start, long now) {
        if (memory.getTaught() == 0 && memory.getAgePeaks().isEmpty()) {
            memory.setBorn(start);
            begin(start);
        }
        for (Age age : Age.values()) {
            long end = memory.getBorn() + age.end().toMillis();
            if (age != Age.WEEK && age.position() == last() && end <= now) {
                begin(end);
            }
        }
    }

    /** Notes what the windows hold now. */
    void note(long now) {
        Map<Scale, Double> velocities = spread.velocities(now);
        List<Double> peaks = memory.getAgePeaks();
        int row = peaks.size() - velocities.size();
        if (row >= 0) {
            velocities.forEach((scale, velocity) -> {
                int index = row + scale.position();
                peaks.set(index, Math.max(peaks.get(index), baseline.unhurried(scale, velocity, now)));
            });
        }
    }

    /** Lets the baseline learn from the ages that are over, and drops them. */
    void teach(long now) {
        moveTo(now, now);
        List<Double> peaks = memory.getAgePeaks();
        for (Age age : Age.values()) {
            boolean over = memory.getBorn() + age.end().toMillis() <= now;
            if (age.position() == memory.getTaught() && over) {
                List<Double> row = peaks.subList(0, Scale.values().length);
                for (Scale scale : Scale.values()) {
                    baseline.learn(age, scale, row.get(scale.position()));
                }
                row.clear();
                memory.setTaught(memory.getTaught() + 1);
            }
        }
    }

    private void begin(long time) {
        spread.velocities(time)
                .forEach((scale, velocity) -> memory.getAgePeaks().add(baseline.unhurried(scale, velocity, time)));
    }

    /** Position of the latest age that has begun. */
    private int last() {
        return memory.getTaught() + memory.getAgePeaks().size() / Scale.values().length - 1;
    }
}
