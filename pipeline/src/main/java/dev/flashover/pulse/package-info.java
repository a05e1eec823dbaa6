/**
 * The stage <em>pulse</em>: volume ends here.
 *
 * <p>Reads {@code mentions.enriched}, keyed by brand and root, and writes {@code pulses}, keyed by brand: one
 * {@link dev.flashover.avro.Pulse} per root and tumbling window of event time, duplicates removed.
 *
 * <p>Keeps the mentions of open windows ({@code pending-mentions}), so that each window is folded in one fixed order
 * however its records arrived; the ids of the last days with their latest counters ({@code seen-mentions}); and the
 * watermark of every upstream partition ({@code pulse-watermark}).
 */
@NullMarked
package dev.flashover.pulse;

import org.jspecify.annotations.NullMarked;
