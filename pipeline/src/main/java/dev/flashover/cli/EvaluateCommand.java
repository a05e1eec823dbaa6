package dev.flashover.cli;

import picocli.CommandLine.Command;

/** Measures what Flashover understands. */
@Command(
        name = "evaluate",
        description = "Measures what Flashover understands of posts, on labelled ones.",
        subcommands = {
            EvaluateSentimentCommand.class,
            EvaluateLanguageCommand.class,
            EvaluateComplaintCommand.class,
            EvaluateBrandsCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class EvaluateCommand {}
