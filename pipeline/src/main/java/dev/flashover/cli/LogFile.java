package dev.flashover.cli;

import java.nio.file.Path;

/** Where this process writes its log. It must be chosen before anything is logged. */
final class LogFile {
    /** Read by {@code log4j2.xml}. */
    private static final String PROPERTY = "flashover.log";

    private LogFile() {}

    /** The log goes to {@code flashover.log} in this directory; it appears with its first line. */
    static void keepIn(Path directory) {
        System.setProperty(PROPERTY, directory.resolve("flashover.log").toString());
    }

    static Path present() {
        String chosen = System.getProperty(PROPERTY);
        return chosen == null ? Path.of(System.getProperty("java.io.tmpdir"), "flashover.log") : Path.of(chosen);
    }
}
