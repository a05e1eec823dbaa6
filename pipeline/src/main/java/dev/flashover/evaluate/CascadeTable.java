package dev.flashover.evaluate;

import java.util.List;

/** A table about how cascades were judged, filled set by set. */
interface CascadeTable {
    /** What the table shows, and how it is to be read. */
    List<String> about();

    /** Adds a set's rows. */
    void add(CascadeSet set, List<CascadeTrace> traces);

    /** The table. */
    List<String> lines();
}
