package dev.flashover.evaluate;

import dev.flashover.avro.Forecast;
import dev.flashover.avro.Story;
import dev.flashover.train.Cascade;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How large a cascade is said to become after an hour, beside log-linear scaling (Szabo and Huberman, CACM 2010). */
final class SizeForecastTable implements CascadeTable {
    private static final String END = "end";
    private static final Map<String, Duration> HORIZONS = horizons();

    private final Figures figures = new Figures()
            .row(
                    "set",
                    "test",
                    "size",
                    "forecast by",
                    "median relative error",
                    "inside 80 % interval",
                    "below",
                    "above");

    private static Map<String, Duration> horizons() {
        Map<String, Duration> horizons = new LinkedHashMap<>();
        horizons.put("PT1H", Duration.ofHours(1));
        horizons.put("PT6H", Duration.ofHours(6));
        horizons.put("P1D", Duration.ofDays(1));
        horizons.put(END, Duration.ofDays(36_500));
        return horizons;
    }

    @Override
    public List<String> about() {
        return List.of(
                "## Forecast of the size at the age of one hour",
                "",
                "Of cascades with a share in their first hour; the size is counted from the last state in that hour on, to the",
                "horizon. Scaling: the logarithm of the final size is that of the count plus a constant, the mean or the median",
                "over the training part.");
    }

    @Override
    public void add(CascadeSet set, List<CascadeTrace> traces) {
        List<CascadeTrace> begun =
                traces.stream().filter(trace -> atOneHour(trace.cascade()) > 0).toList();
        HORIZONS.forEach((horizon, length) -> addJudge(set, begun, horizon, length));
        List<Double> constants = set.training().stream()
                .filter(cascade -> atOneHour(cascade) > 0)
                .map(cascade -> StrictMath.log((double) cascade.size() / atOneHour(cascade)))
                .toList();
        addScaling(
                set,
                begun,
                "scaling, mean",
                constants.stream().mapToDouble(Double::doubleValue).average().orElse(0));
        addScaling(set, begun, "scaling, median", Quantile.of(constants, 0.5));
    }

    private void addJudge(CascadeSet set, List<CascadeTrace> traces, String horizon, Duration length) {
        MedianRelativeError error = new MedianRelativeError();
        Proportion inside = new Proportion();
        Proportion below = new Proportion();
        Proportion above = new Proportion();
        for (CascadeTrace trace : traces) {
            Story story = trace.atOneHour().orElse(null);
            Forecast forecast =
                    story == null ? null : CascadeTrace.forecast(story, horizon).orElse(null);
            if (story != null && forecast != null) {
                int uncounted = trace.cascade().uncounted();
                int size = trace.countBefore(CascadeTrace.time(story) + length.toMillis());
                if (size > 0) {
                    error.add(forecast.getMedian() - uncounted, size);
                    inside.add(new ForecastCurve(forecast).covers((double) size + uncounted));
                    below.add(size + uncounted < forecast.getLow());
                    above.add(size + uncounted > forecast.getHigh());
                }
            }
        }
        figures.row(
                set.name(),
                error.count(),
                horizon,
                "judge",
                Figures.fixed(error.value(), 3),
                Figures.fixed(inside.value(), 3),
                Figures.fixed(below.value(), 3),
                Figures.fixed(above.value(), 3));
    }

    private void addScaling(CascadeSet set, List<CascadeTrace> traces, String name, double constant) {
        MedianRelativeError error = new MedianRelativeError();
        traces.forEach(trace -> error.add(
                atOneHour(trace.cascade()) * StrictMath.exp(constant),
                trace.cascade().size()));
        figures.row(set.name(), error.count(), END, name, Figures.fixed(error.value(), 3), "", "", "");
    }

    private static long atOneHour(Cascade cascade) {
        return cascade.shares().stream()
                .takeWhile(share -> share.time() <= cascade.start() + CascadeTrace.HOUR)
                .count();
    }

    @Override
    public List<String> lines() {
        return figures.lines();
    }
}
