package dev.flashover.evaluate;

import dev.flashover.avro.Level;
import java.util.List;

/** Which levels cascades reached with the default alert budget, and whether those that were said not to spread did not. */
final class LevelTable implements CascadeTable {
    private final Figures figures =
            new Figures().row("set", "size", "test", "WATCH", "ELEVATED", "CRITICAL", "said not to spread");

    @Override
    public List<String> about() {
        return List.of(
                "## Levels, and the verdict that a story will not spread",
                "",
                "Highest levels, under the default alert budget for a brand with all these stories. A verdict is wrong if the",
                "cascade becomes large.");
    }

    @Override
    public void add(CascadeSet set, List<CascadeTrace> traces) {
        row(set, traces, true);
        row(set, traces, false);
    }

    private void row(CascadeSet set, List<CascadeTrace> traces, boolean large) {
        List<CascadeTrace> chosen = traces.stream()
                .filter(trace -> set.isLarge(trace.cascade()) == large)
                .toList();
        figures.row(
                set.name(),
                large ? "large" : "not large",
                chosen.size(),
                count(chosen, Level.WATCH),
                count(chosen, Level.ELEVATED),
                count(chosen, Level.CRITICAL),
                chosen.stream().filter(CascadeTrace::comforted).count() + (large ? " (wrong)" : ""));
    }

    private static long count(List<CascadeTrace> traces, Level level) {
        return traces.stream().filter(trace -> trace.peak() == level).count();
    }

    @Override
    public List<String> lines() {
        return figures.lines();
    }
}
