package dev.flashover.cli;

import dev.flashover.evaluate.AirlineTweets;
import dev.flashover.evaluate.BrandEvaluation;
import dev.flashover.evaluate.BrandEvaluation.BrandKind;
import dev.flashover.evaluate.BrandEvaluation.Counts;
import dev.flashover.evaluate.BrandEvaluation.Half;
import dev.flashover.evaluate.BrandEvaluation.Mistake;
import dev.flashover.evaluate.BrandScale;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how well and how fast brands are found. */
@Command(
        name = "brands",
        description = "Shows how well brands are found, in posts written for this and in real tweets, and how fast.",
        mixinStandardHelpOptions = true)
final class EvaluateBrandsCommand implements Callable<Integer> {
    private static final int[] SCALES = {10, 1_000, 5_000};

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory with airline2015/tweets.csv.gz: also looks for the airlines in real tweets.")
    private @Nullable Path data;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "Seed of the invented brands (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--mistakes", description = "Lists the mistakes in the half that rules are tuned on.")
    private boolean mistakes;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        showQuality(terminal);
        showScale(terminal);
        if (data != null) {
            showTweets(terminal, data);
        }
        return 0;
    }

    private void showQuality(Terminal terminal) {
        BrandEvaluation evaluation = new BrandEvaluation();
        Table table = new Table().row("posts", "half", "brands", "precision", "recall", "right", "wrong", "missed");
        for (Half half : Half.values()) {
            BrandEvaluation.Result result = evaluation.evaluate(half);
            for (BrandKind kind : BrandKind.values()) {
                row(table, "", half, kind.title(), result.of(kind));
            }
            row(table, count(result.posts()), half, "all", result.all());
            if (mistakes && half == Half.TUNED) {
                result.mistakes().forEach(mistake -> terminal.line(line(mistake)));
            }
        }
        table.lines().forEach(terminal::line);
    }

    private static void row(Table table, String posts, Half half, String brands, Counts counts) {
        table.row(
                posts,
                half == Half.TUNED ? "tuned on" : "held out",
                brands,
                share(counts.precision()),
                share(counts.recall()),
                counts.right(),
                counts.wrong(),
                counts.missed());
    }

    private static String line(Mistake mistake) {
        return SafeText.of(
                mistake.outcome() + " " + mistake.brand() + " (" + mistake.language() + "): " + mistake.text());
    }

    private void showScale(Terminal terminal) {
        terminal.line("");
        terminal.line("Ten brands alone and among invented ones (seed " + seed + "), one core:");
        Table table = new Table().row("brands", "texts/s", "ready in ms", "other results", "not found");
        BrandScale scale = new BrandScale(seed);
        for (int brands : SCALES) {
            BrandScale.Result result = scale.measure(brands);
            table.row(
                    count(brands),
                    count(result.textsPerSecond()),
                    count(result.buildMillis()),
                    result.different(),
                    result.unfound());
        }
        table.lines().forEach(terminal::line);
    }

    private static void showTweets(Terminal terminal, Path data) {
        terminal.line("");
        terminal.line("Real tweets in which the airline that they were sent to was found:");
        Table table = new Table().row("airline", "tweets", "found", "without any @");
        AirlineTweets.evaluate(data)
                .forEach((airline, found) -> table.row(
                        SafeText.of(airline),
                        count(found.tweets()),
                        share((double) found.found() / found.tweets()),
                        share((double) found.foundByName() / found.tweets())));
        table.lines().forEach(terminal::line);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
