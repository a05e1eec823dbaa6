package dev.flashover.evaluate;

/** How often something was so. */
final class Proportion {
    private int yes;
    private int all;

    void add(boolean so) {
        yes += so ? 1 : 0;
        all++;
    }

    int yes() {
        return yes;
    }

    int all() {
        return all;
    }

    /** 0 to 1; NaN if nothing was added. */
    double value() {
        return (double) yes / all;
    }
}
