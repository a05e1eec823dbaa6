/**
 * The stage <em>annotate</em>: a deep second look at the few texts that matter, beside the hot path.
 *
 * <p>Reads {@code pulses}, keyed by brand, and writes {@code annotations}, keyed by brand in the same partition: what
 * complaints and the brand's answers are about, who is named, what is quoted, and a second opinion on the sentiment.
 *
 * <p>Its result is a record like any other. An annotation counts {@code annotate.patience} of event time after its pulse,
 * however long the look took, and heartbeats go on moved up by as much: the judge plays pulses and annotations in one
 * order and waits for this stage only where it lags behind by more. Nothing comes back from the judge, which would bind
 * the two to one another's pace.
 *
 * <p>Keeps texts until the watermark has passed them ({@code pending-texts}), which mentions were looked at in the last
 * week ({@code annotated-mentions}), how many in this hour ({@code annotation-counts}), and the watermark of every
 * upstream partition ({@code annotate-watermark}).
 */
@NullMarked
package dev.flashover.annotate;

import org.jspecify.annotations.NullMarked;
