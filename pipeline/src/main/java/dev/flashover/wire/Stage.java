package dev.flashover.wire;

import org.apache.kafka.streams.StreamsBuilder;

/** One Kafka Streams application: a function from topics to topics. */
public interface Stage {
    /** Lower-case name; the application id is {@code flashover-NAME}. */
    String name();

    /** Adds the stage's sources, processors, stores and sinks. Every one of them is named. */
    void build(StreamsBuilder builder);
}
