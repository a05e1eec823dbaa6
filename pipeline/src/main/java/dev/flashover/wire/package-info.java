/**
 * What the stages share and nothing else: the topics, the Avro serde, heartbeats and watermarks, dead letters.
 */
@NullMarked
package dev.flashover.wire;

import org.jspecify.annotations.NullMarked;
