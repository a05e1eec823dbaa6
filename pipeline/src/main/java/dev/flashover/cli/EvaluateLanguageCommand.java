package dev.flashover.cli;

import dev.flashover.evaluate.LanguageEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how well languages are told. */
@Command(
        name = "language",
        description = "Shows how often the language of a short post is told right, whole and damaged.",
        mixinStandardHelpOptions = true)
final class EvaluateLanguageCommand implements Runnable {
    @Mixin
    private final EvaluationOptions options = new EvaluationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        new LanguageEvaluation(options.reader()).report(options.data()).forEach(terminal::line);
    }
}
