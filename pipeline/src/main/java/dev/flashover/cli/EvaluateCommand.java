package dev.flashover.cli;

import picocli.CommandLine.Command;

/** Measures what Flashover understands and foresees. */
@Command(
        name = "evaluate",
        description = "Measures how well Flashover understands posts and judges stories, on real ones.",
        subcommands = {
            EvaluateSentimentCommand.class,
            EvaluateLanguageCommand.class,
            EvaluateComplaintCommand.class,
            EvaluateToneCommand.class,
            EvaluateBrandsCommand.class,
            EvaluateStoriesCommand.class,
            EvaluateVolumeCommand.class,
            EvaluateAirlineCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class EvaluateCommand {}
