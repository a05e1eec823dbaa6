/**
 * Plays mentions through the very topologies that {@code run} starts, in this thread and without a broker: for training,
 * evaluation and tests, which need the stages' answers and not their throughput. Kafka's {@code TopologyTestDriver} moves the
 * records. Reads and writes no topic; keeps the stages' stores in a temporary directory that goes with the player.
 */
@NullMarked
package dev.flashover.playback;

import org.jspecify.annotations.NullMarked;
