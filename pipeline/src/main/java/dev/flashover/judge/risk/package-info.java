/** From a story's spread to a score with its reasons, and from the score to a level with hysteresis. Pure logic. */
@NullMarked
package dev.flashover.judge.risk;

import org.jspecify.annotations.NullMarked;
