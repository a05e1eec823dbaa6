package dev.flashover.cli;

import dev.flashover.avro.Mention;
import dev.flashover.config.UserException;
import dev.flashover.enrich.brand.BrandMatch;
import dev.flashover.enrich.brand.BrandMatcher;
import dev.flashover.enrich.model.Explanation;
import dev.flashover.enrich.model.PostExplainer;
import dev.flashover.enrich.model.ToneReader;
import dev.flashover.enrich.root.CanonicalLink;
import dev.flashover.enrich.text.PlainText;
import dev.flashover.enrich.text.RepairReport;
import dev.flashover.intake.BrandsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what enrich understands of one text, and why. */
@Command(
        name = "explain",
        description = "Shows what is understood of one text, and why.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_BYTES = 16 << 20;

    @Parameters(
            paramLabel = "TEXT",
            description = "The post in quotes, behind -- if it begins with a hyphen; - reads standard input.")
    private String text = "";

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--official", description = "Reads it as a post by the brand itself: also shows its tone.")
    private boolean official;

    @Option(
            names = "--brands",
            paramLabel = "FILE",
            description = "YAML list of brands. Default: the ones in this build.")
    private @Nullable Path brands;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        BrandMatcher matcher = new BrandMatcher(brands == null ? BrandsFile.bundled() : BrandsFile.read(brands));
        PostExplainer explainer = new PostExplainer(model.model());
        String collected = text.equals(STANDARD_INPUT) ? standardInput() : text;
        RepairReport report = RepairReport.of(collected);
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Explanation explanation = explainer.explain(report.plain().text());
        ExplanationView view = new ExplanationView(terminal);
        view.show(collected, report, explanation);
        if (official) {
            view.showTone(ToneReader.bundled()
                    .read(report.plain().text(), explanation.reading().language()));
        }
        new BrandsView(terminal).show(candidates(matcher, report.plain()));
    }

    private static String standardInput() {
        try {
            byte[] bytes = System.in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UserException("Standard input is longer than 16 MB: give one post.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BrandMatch> candidates(BrandMatcher matcher, PlainText plain) {
        Mention mention = Mention.newBuilder()
                .setId("")
                .setPlatform("")
                .setPublished(Instant.EPOCH)
                .setContent(plain.text())
                .build();
        List<String> hosts = plain.links().stream()
                .map(CanonicalLink::of)
                .filter(Objects::nonNull)
                .map(CanonicalLink::host)
                .toList();
        return matcher.candidates(mention, hosts);
    }
}
