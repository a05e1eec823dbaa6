package dev.flashover.cli;

import dev.flashover.evaluate.ComplaintEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how well complaints are told from everything else. */
@Command(
        name = "complaint",
        description = "Shows how well first-hand grievances are told from everything else, on posts written for this.",
        mixinStandardHelpOptions = true)
final class EvaluateComplaintCommand implements Runnable {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        new ComplaintEvaluation(model.reader()).report().forEach(terminal::line);
    }
}
