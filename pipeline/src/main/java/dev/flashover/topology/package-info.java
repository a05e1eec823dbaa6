/**
 * Puts the stages to work: knows all of them by name, gives each its own Kafka Streams application with exactly-once
 * processing, and says how they are. The only package that knows every stage. Reads and writes no topic itself; keeps
 * the stages' local state and the instance's id under the data directory.
 */
@NullMarked
package dev.flashover.topology;

import org.jspecify.annotations.NullMarked;
