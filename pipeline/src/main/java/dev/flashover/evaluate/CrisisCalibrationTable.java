package dev.flashover.evaluate;

import dev.flashover.avro.Story;
import java.util.ArrayList;
import java.util.List;

/** Whether the probability of becoming large is what it says, at the age of one hour. */
final class CrisisCalibrationTable implements CascadeTable {
    private final Figures figures = new Figures()
            .row(
                    "set",
                    "test",
                    "large",
                    "said on average",
                    "came",
                    "Brier score",
                    "calibration error",
                    "of the calibrated");

    private final List<String> reliability = new ArrayList<>();

    @Override
    public List<String> about() {
        return List.of(
                "## Calibration of the probability at the age of one hour",
                "",
                "Of cascades that are not large by then. Calibration error: expected, over ten bins of equal width; of the",
                "calibrated: what it would be by chance if everything came as often as it was said, "
                        + Reliability.CHANCE + ".");
    }

    @Override
    public void add(CascadeSet set, List<CascadeTrace> traces) {
        Reliability bins = new Reliability();
        Proportion large = new Proportion();
        double said = 0;
        double squares = 0;
        for (CascadeTrace trace : traces) {
            Story story = trace.atOneHour().orElse(null);
            if (story != null && trace.countBefore(CascadeTrace.time(story)) < set.large()) {
                boolean came = set.isLarge(trace.cascade());
                bins.add(story.getProbability(), came);
                large.add(came);
                said += story.getProbability();
                squares += StrictMath.pow(story.getProbability() - (came ? 1 : 0), 2);
            }
        }
        figures.row(
                set.name(),
                large.all(),
                large.yes(),
                Figures.fixed(said / large.all(), 3),
                Figures.fixed(large.value(), 3),
                Figures.fixed(squares / large.all(), 3),
                Figures.fixed(large.all() == 0 ? Double.NaN : bins.error(), 3),
                Figures.fixed(large.all() == 0 ? Double.NaN : bins.errorOfTheCalibrated(), 3));
        reliability.add("");
        reliability.add("Reliability of the probability at one hour, " + set.name() + ":");
        reliability.add("");
        reliability.addAll(bins.lines());
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>(figures.lines());
        lines.addAll(reliability);
        return lines;
    }
}
