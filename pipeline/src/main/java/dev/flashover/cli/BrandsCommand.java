package dev.flashover.cli;

import dev.flashover.avro.Brand;
import dev.flashover.intake.BrandChanges;
import dev.flashover.intake.BrandPublisher;
import dev.flashover.intake.BrandsFile;
import dev.flashover.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes and lists the brands to watch. */
@Command(
        name = "brands",
        description = "Publishes the brands to watch from a YAML file, or lists them. Changes take effect at once.",
        synopsisSubcommandLabel = "(publish FILE | list)",
        mixinStandardHelpOptions = true)
final class BrandsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Command(
            name = "publish",
            description = "Makes the file's brands the ones that are watched; others end.",
            mixinStandardHelpOptions = true)
    void publish(
            @Mixin ClusterOptions cluster,
            @Parameters(paramLabel = "FILE", description = "YAML list of brands.") Path file) {
        LogFile.keepIn(cluster.dataDirectory());
        BrandChanges changes = new BrandPublisher(cluster.clients().properties()).publish(BrandsFile.read(file));
        Terminal.of(spec.commandLine().getOut()).line(describe(changes));
    }

    @Command(name = "list", description = "Lists the brands that are watched.", mixinStandardHelpOptions = true)
    void list(@Mixin ClusterOptions cluster) {
        LogFile.keepIn(cluster.dataDirectory());
        Map<String, Brand> brands = new TreeMap<>();
        try (TopicReader reader = new TopicReader(cluster.clients(), Topics.BRANDS);
                var deserializer = Topics.BRANDS.valueSerde().deserializer()) {
            reader.toEnd(message -> {
                String id = new String(message.key(), StandardCharsets.UTF_8);
                if (message.value() == null) {
                    brands.remove(id);
                } else {
                    brands.put(id, deserializer.deserialize(message.topic(), message.value()));
                }
            });
        }
        Table table = new Table().row("brand", "name", "also known as");
        brands.values()
                .forEach(brand -> table.row(
                        SafeText.of(brand.getId()),
                        SafeText.of(brand.getName()),
                        SafeText.of(
                                String.join(", ", brand.getAliases()) + "  " + String.join(" ", brand.getHandles()))));
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        table.lines().forEach(terminal::line);
    }

    static String describe(BrandChanges changes) {
        return "Brands: " + changes.upserted() + " new or changed, " + changes.removed() + " ended, "
                + changes.unchanged() + " as before.";
    }
}
