package dev.flashover.enrich.text;

/** Sees every step of a repair. */
@FunctionalInterface
interface RepairWatch {
    /** Looks away. */
    RepairWatch NONE = (repair, before, after) -> after;

    /**
     * One step.
     *
     * @param before the text before it
     * @param after the text after it, perhaps the same
     * @return {@code after}
     */
    String saw(Repair repair, String before, String after);
}
