package dev.flashover.evaluate;

import dev.flashover.train.Cascade;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Whether large cascades are announced before they have half of the size, beside what the count alone says. */
final class EarlyAlertTable implements CascadeTable {
    private static final double MINUTE = 60_000;
    private static final double[] RATES = {0.01, 0.05};

    private final Figures figures = new Figures()
            .row(
                    "set",
                    "test",
                    "large",
                    "from",
                    "seen",
                    "score",
                    "AUC",
                    "recall at 1 %",
                    "lead to half, all (min)",
                    "recall at 5 %",
                    "lead to half, all (min)");

    @Override
    public List<String> about() {
        return List.of(
                "## Early alert: which cascades become large",
                "",
                "Large: from the 90 % quantile of the training part on. The threshold leaves 1 or 5 % of the others alarmed.",
                "Only what was said before half of the large size counts, but for the two rows without limit, which need not be",
                "early; seen: how many of the large cascades had less than half in any state at all. Lead: median minutes from",
                "the alarm to half of the large size, and to all of it, where it was right.");
    }

    @Override
    public void add(CascadeSet set, List<CascadeTrace> traces) {
        row(set, traces, "judge, first hour", CascadeTrace::firstHour);
        row(set, traces, "judge, any time", CascadeTrace::anyTime);
        row(set, traces, "judge at one hour, no limit", EarlyAlertTable::judgeAtOneHour);
        row(set, traces, "count, first hour", CascadeTrace::counts);
        row(set, traces, "count at one hour, no limit", EarlyAlertTable::countAtOneHour);
    }

    private void row(
            CascadeSet set, List<CascadeTrace> traces, String score, Function<CascadeTrace, AlertCourse> course) {
        RocCurve curve = new RocCurve();
        traces.forEach(trace -> curve.add(course.apply(trace).highest(), set.isLarge(trace.cascade())));
        List<Object> cells = new ArrayList<>(List.of(
                set.name(),
                traces.size(),
                curve.positives(),
                Figures.fixed(set.large(), 1),
                traces.stream()
                        .filter(trace -> set.isLarge(trace.cascade()))
                        .filter(trace -> course.apply(trace).highest() > 0)
                        .count(),
                score,
                Figures.fixed(curve.area(), 3)));
        for (double rate : RATES) {
            cells.add(Figures.fixed(curve.recall(rate), 3));
            cells.add(leads(set, traces, course, curve.threshold(rate)));
        }
        figures.row(cells.toArray());
    }

    private static String leads(
            CascadeSet set, List<CascadeTrace> traces, Function<CascadeTrace, AlertCourse> course, double threshold) {
        List<Double> toHalf = new ArrayList<>();
        List<Double> toAll = new ArrayList<>();
        for (CascadeTrace trace : traces) {
            OptionalLong alert = course.apply(trace).alert(threshold);
            if (alert.isPresent() && set.isLarge(trace.cascade())) {
                toHalf.add((CascadeSet.reached(trace.cascade(), set.large() / 2) - alert.getAsLong()) / MINUTE);
                toAll.add((CascadeSet.reached(trace.cascade(), set.large()) - alert.getAsLong()) / MINUTE);
            }
        }
        return Figures.fixed(Quantile.of(toHalf, 0.5), 0) + ", " + Figures.fixed(Quantile.of(toAll, 0.5), 0);
    }

    private static AlertCourse judgeAtOneHour(CascadeTrace trace) {
        AlertCourse course = new AlertCourse();
        trace.atOneHour().ifPresent(story -> course.add(CascadeTrace.time(story), story.getProbability()));
        return course;
    }

    private static AlertCourse countAtOneHour(CascadeTrace trace) {
        AlertCourse course = new AlertCourse();
        Cascade cascade = trace.cascade();
        for (int index = 0; index < cascade.size(); index++) {
            long time = cascade.shares().get(index).time();
            if (time <= cascade.start() + CascadeTrace.HOUR) {
                course.add(time, index + 1);
            }
        }
        return course;
    }

    @Override
    public List<String> lines() {
        return figures.lines();
    }
}
