/**
 * The stage <em>judge</em>: which story is about to reach flashover.
 *
 * <p>Reads {@code pulses} and {@code annotations}, both keyed by brand, and writes {@code stories} and {@code escalation.risk}, keyed by story and
 * partitioned by brand, so that each of its tasks is the only writer of its output partitions and their order is fixed.
 *
 * <p>Keeps, all under the brand: pulses and annotations until both watermarks have passed them ({@code
 * pending-records}), when each story is
 * due for another look ({@code story-timers}), the stories ({@code stories-by-id}, {@code story-memory}), what leads to a
 * story ({@code story-by-name}, {@code story-by-text}, {@code story-by-term}, {@code story-keys}), what is kept of the brand
 * over its stories ({@code brand-memory}), its volume ({@code brand-volume}), how often which terms occur in what is said about
 * it ({@code brand-terms})
 * and the watermark of every upstream partition of both topics ({@code judge-watermark}, {@code
 * judge-annotations-watermark}). Where no annotate stage runs, nothing is judged.
 */
@NullMarked
package dev.flashover.judge;

import org.jspecify.annotations.NullMarked;
