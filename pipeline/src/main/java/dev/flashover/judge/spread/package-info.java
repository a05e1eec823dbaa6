/**
 * How fast a story spreads: share-equivalents on six scales, against what the brand's stories usually reach at that age and
 * in that hour of the week. Pure logic; keeps its numbers in the records that it is given, per story {@code StoryMemory} and
 * per brand {@code BrandBaseline}. Their size is bounded, and a pulse costs O(1).
 */
@NullMarked
package dev.flashover.judge.spread;

import org.jspecify.annotations.NullMarked;
