package dev.flashover.cli;

import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.ToneReader;
import dev.flashover.evaluate.ToneEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how well the tone of brands' replies is told. */
@Command(
        name = "tone",
        description = "Shows how well the tone of brands' own posts is told, on replies written for this.",
        mixinStandardHelpOptions = true)
final class EvaluateToneCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        new ToneEvaluation(new PostReader(PostModel.bundled()), ToneReader.bundled())
                .report()
                .forEach(terminal::line);
        terminal.line("");
        terminal.line("All of these replies were written for this, none was collected: expect less on real ones.");
    }
}
