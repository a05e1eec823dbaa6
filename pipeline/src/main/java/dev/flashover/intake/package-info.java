/**
 * Where mentions come in. Reads files and standard input (newline-delimited JSON, or CSV with a mapping) and writes to
 * {@code mentions} (keyed by {@code platform:id}, heartbeats to every partition) and {@code dead-letters}, always in
 * transactions. Keeps how far each source has come in {@code intake.progress}, so an interrupted replay goes on without
 * duplicates. Also publishes the brands to {@code brands}, and replays dead letters.
 */
@NullMarked
package dev.flashover.intake;

import org.jspecify.annotations.NullMarked;
