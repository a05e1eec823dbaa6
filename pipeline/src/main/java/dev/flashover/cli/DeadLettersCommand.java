package dev.flashover.cli;

import dev.flashover.avro.DeadLetter;
import dev.flashover.intake.DeadLetterReplay;
import dev.flashover.intake.DeadLetterReplaySummary;
import dev.flashover.intake.StoredDeadLetter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists dead letters and replays them. */
@Command(
        name = "dead-letters",
        description = "Lists the input that could not be used, oldest first, or replays it.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Runnable {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object per line, with the original bytes in Base64.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        list(cluster, json);
    }

    @Command(name = "list", description = "Lists them; the same as without a word.", mixinStandardHelpOptions = true)
    void list(
            @Mixin ClusterOptions options,
            @Option(names = "--json", description = "One JSON object per line, with the original bytes in Base64.")
                    boolean asJson) {
        LogFile.keepIn(options.dataDirectory());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        long[] count = {0};
        replay(options).read(stored -> {
            count[0]++;
            terminal.line(asJson ? RecordJson.of(stored.letter()) : line(stored));
        });
        if (count[0] == 0 && !asJson) {
            terminal.line("No dead letters.");
        }
    }

    @Command(
            name = "replay",
            description = "Sends each to where it came from, once, so that a repaired stage can take it.",
            mixinStandardHelpOptions = true)
    void replay(
            @Mixin ClusterOptions options,
            @Option(names = "--again", description = "Also those that were replayed before.") boolean again) {
        LogFile.keepIn(options.dataDirectory());
        DeadLetterReplaySummary summary = replay(options).replay(again);
        Terminal.of(spec.commandLine().getOut())
                .line(AccountTable.number(summary.republished()) + " sent back to their topic, "
                        + AccountTable.number(summary.mentions()) + " are mentions now, "
                        + AccountTable.number(summary.refused()) + " were refused again, "
                        + AccountTable.number(summary.impossible()) + " cannot be replayed alone.");
    }

    static String line(StoredDeadLetter stored) {
        DeadLetter letter = stored.letter();
        String source = letter.getSourceTopic() == null
                ? letter.getSourceFile() + " line " + letter.getSourceLine()
                : letter.getSourceTopic() + "-" + letter.getSourcePartition() + " offset " + letter.getSourceOffset();
        return SafeText.of(stored.offset() + "  " + letter.getStage() + "  " + letter.getReason() + "  " + source + "  "
                + letter.getLength() + " bytes  " + letter.getDetail());
    }

    private static DeadLetterReplay replay(ClusterOptions options) {
        return new DeadLetterReplay(
                options.clients().properties(), options.settings().intake(), new SimpleMeterRegistry());
    }
}
