package dev.flashover.cli;

import picocli.CommandLine.Option;

/** The short way to switch Stanford CoreNLP off. */
final class CoreNlpOption {
    @Option(
            names = "--without-corenlp",
            description =
                    "No second look at the texts that matter: less memory. The same as --set annotate.corenlp=false.")
    private boolean without;

    void applyTo(ClusterOptions cluster) {
        if (without) {
            cluster.set.put("annotate.corenlp", "false");
        }
    }
}
