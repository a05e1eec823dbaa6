/**
 * The Kafka broker that runs inside Flashover when no cluster is given, and the topics on either. Reads and writes
 * {@code DATA-DIR/broker} (Kafka's own log directory), {@code DATA-DIR/broker.lock} (held by the one process that may
 * run the broker) and {@code DATA-DIR/bootstrap.servers} (where other processes find it).
 */
@NullMarked
package dev.flashover.broker;

import org.jspecify.annotations.NullMarked;
