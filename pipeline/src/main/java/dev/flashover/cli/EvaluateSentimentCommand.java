package dev.flashover.cli;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.evaluate.BlendEvaluation;
import dev.flashover.evaluate.ReadingSpeed;
import dev.flashover.evaluate.SentimentEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how well sentiment is told. */
@Command(
        name = "sentiment",
        description = "Shows how well sentiment is told, by set and language, whole and damaged, and how fast.",
        mixinStandardHelpOptions = true)
final class EvaluateSentimentCommand implements Runnable {
    @Mixin
    private final EvaluationOptions options = new EvaluationOptions();

    @Option(
            names = "--second-opinion",
            description = "Also shows what Stanford CoreNLP's second opinion on English adds.")
    private boolean secondOpinion;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        PostReader reader = options.reader();
        new SentimentEvaluation(reader).report(options.data()).forEach(terminal::line);
        terminal.line("");
        if (secondOpinion) {
            new BlendEvaluation(reader).report(options.data()).forEach(terminal::line);
            terminal.line("");
        }
        terminal.line(new ReadingSpeed(reader).report(options.data()));
    }
}
