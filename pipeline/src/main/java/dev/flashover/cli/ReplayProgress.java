package dev.flashover.cli;

import dev.flashover.intake.ReplayListener;
import dev.flashover.intake.ReplaySummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a replay has come: a bar on a terminal, nothing elsewhere. */
final class ReplayProgress implements ReplayListener, AutoCloseable {
    private static final int PERCENT = 100;

    private final @Nullable ProgressBar bar;

    ReplayProgress(Terminal terminal) {
        bar = terminal.isRich()
                ? new ProgressBarBuilder()
                        .setTaskName("replay")
                        .setInitialMax(PERCENT)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
    }

    @Override
    public void onProgress(Progress progress) {
        if (bar == null) {
            return;
        }
        Instant time = progress.time();
        bar.stepTo(progress.bytesTotal() == 0 ? PERCENT : PERCENT * progress.bytesRead() / progress.bytesTotal());
        bar.setExtraMessage(
                AccountTable.number(progress.records()) + (time == null ? "" : "  " + RiskLines.time(time)));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** What a replay did, for people. */
    static List<String> summary(ReplaySummary summary) {
        if (summary.wasAlreadyComplete()) {
            return List.of(
                    "Nothing to do: these files were published completely before (--again publishes them anew).");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Published " + AccountTable.number(summary.published()) + " mentions"
                + (summary.deadLetters() == 0
                        ? ""
                        : " and " + AccountTable.number(summary.deadLetters()) + " dead letters")
                + (summary.skipped() == 0
                        ? ""
                        : "; " + AccountTable.number(summary.skipped()) + " were published before")
                + ".");
        Instant first = summary.firstTime();
        Instant last = summary.lastTime();
        if (first != null && last != null) {
            lines.add("Event time " + RiskLines.time(first) + " to " + RiskLines.time(last) + " (UTC).");
        }
        if (!summary.complete()) {
            lines.add("Stopped before the end. The same command again goes on from here.");
        }
        return lines;
    }
}
