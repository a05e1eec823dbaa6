package dev.flashover.judge;

import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Story;

/** Where the judge's findings go. */
interface Verdicts {
    /** A story's new state. */
    void publish(Story story);

    /** A story that never rose was closed: nobody needs its last state any more. */
    void withdraw(Story story);

    /** A story changed its level. */
    void announce(EscalationRisk event);
}
