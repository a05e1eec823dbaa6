package dev.flashover.telemetry;

/** How a process is, in the two words that an orchestrator asks for. */
public interface Health {
    /** False if only a restart can help. */
    boolean live();

    /** True while everything that was started is at work. */
    boolean ready();

    /** One short plain line per part: its name and its state. */
    String describe();
}
