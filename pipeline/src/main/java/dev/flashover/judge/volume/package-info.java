/**
 * How often a brand is mentioned, against what is usual for it at that hour of the week, and when that is an alarm. Pure
 * logic; keeps its numbers in the {@code BrandVolume} record of the brand that it is given. The same few constants serve
 * every brand: what differs between brands is learned.
 */
@NullMarked
package dev.flashover.judge.volume;

import org.jspecify.annotations.NullMarked;
