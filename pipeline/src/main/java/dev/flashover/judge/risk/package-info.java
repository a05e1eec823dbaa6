/** From a story's spread to a score with its reasons. Pure logic. */
@NullMarked
package dev.flashover.judge.risk;

import org.jspecify.annotations.NullMarked;
