package dev.flashover.cli;

import picocli.CommandLine.Option;

/** The short way to switch the sentiment engine off. */
final class SentimentOption {
    @Option(
            names = "--without-corenlp",
            description = "No sentiment: starts faster, in less memory. The same as --set enrich.sentiment=none.")
    private boolean without;

    void applyTo(ClusterOptions cluster) {
        if (without) {
            cluster.set.put("enrich.sentiment", "none");
        }
    }
}
