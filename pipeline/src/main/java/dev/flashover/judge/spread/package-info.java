/** How fast a story spreads: share-equivalents on six scales, against what the brand's stories usually reach. Pure logic. */
@NullMarked
package dev.flashover.judge.spread;

import org.jspecify.annotations.NullMarked;
