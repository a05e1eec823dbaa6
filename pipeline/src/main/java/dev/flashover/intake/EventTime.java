package dev.flashover.intake;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Counters;
import dev.flashover.avro.Mention;
import java.time.Instant;

/** When a mention happened: for an update that brings counters when they were read, else when it was published. */
final class EventTime {
    private EventTime() {}

    static Instant of(Mention mention) {
        Counters counters = mention.getCounters();
        return mention.getActivity() == Activity.UPDATE && counters != null ? counters.getAt() : mention.getPublished();
    }
}
