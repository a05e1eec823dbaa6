package dev.flashover.cli;

import dev.flashover.avro.Level;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Where a command prints: the writer, and whether it is a person's terminal that shows colours. */
final class Terminal {
    private static final String WRAP_OFF = "\u001b[?7l";
    private static final String WRAP_ON = "\u001b[?7h";

    private final PrintWriter out;
    private final boolean rich;

    Terminal(PrintWriter out, boolean rich) {
        this.out = out;
        this.rich = rich;
    }

    /** Colours and a moving cursor only on a real terminal that did not refuse them (NO_COLOR, CLICOLOR=0). */
    static Terminal of(PrintWriter out) {
        return new Terminal(out, Ansi.AUTO.enabled());
    }

    boolean isRich() {
        return rich;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /**
     * Shows lines in the place of the lines that were shown last. For a rich terminal only. Lines that are too long are
     * cut: a wrapped one would take two, and the next frame would leave one of them behind.
     */
    void replace(int shownBefore, Iterable<String> lines) {
        StringBuilder frame = new StringBuilder(WRAP_OFF);
        if (shownBefore > 0) {
            frame.append("\u001b[").append(shownBefore).append('A');
        }
        for (String line : lines) {
            frame.append("\r\u001b[2K").append(line).append('\n');
        }
        frame.append("\u001b[J").append(WRAP_ON);
        out.print(frame);
        out.flush();
    }

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    /** The level's name in its colour, padded to the longest. */
    String level(Level level) {
        String name = String.format("%-8s", level);
        return switch (level) {
            case QUIET -> styled("2", name);
            case WATCH -> styled("36", name);
            case ELEVATED -> styled("33;1", name);
            case CRITICAL -> styled("31;1", name);
        };
    }

    private String styled(String code, String text) {
        return rich ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
