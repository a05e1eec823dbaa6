package dev.flashover.cli;

import dev.flashover.enrich.model.PostReader;
import dev.flashover.evaluate.AirlineComplaints;
import dev.flashover.evaluate.ComplaintEvaluation;
import dev.flashover.evaluate.LabelledPosts;
import dev.flashover.evaluate.SignalEvaluation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how well complaints are told from everything else. */
@Command(
        name = "complaint",
        description =
                "Shows how well first-hand grievances, and signals, are told from everything else, on posts written for this"
                        + " or on yours.",
        mixinStandardHelpOptions = true)
final class EvaluateComplaintCommand implements Runnable {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--posts",
            paramLabel = "FILE",
            description =
                    "Measures by these posts instead of ours. A line: language, class (complaint, negative, neutral"
                            + " or positive), signals or -, domain, text, with tabs between them.")
    private @Nullable Path posts;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with airline2015/tweets.csv.gz: also shows complaints in real tweets, as we labelled them.")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        PostReader reader = model.reader();
        List<LabelledPosts.Post> labelled = posts == null ? LabelledPosts.heldOut() : LabelledPosts.of(posts);
        new ComplaintEvaluation(reader).report(labelled).forEach(terminal::line);
        terminal.line("");
        new SignalEvaluation(reader).report(labelled).forEach(terminal::line);
        if (data != null) {
            terminal.line("");
            terminal.line("Real tweets to airlines, labelled by us:");
            new AirlineComplaints(reader).report(data).forEach(terminal::line);
        }
    }
}
