/**
 * From a probability to what a person is told: levels with hysteresis, thresholds that keep the brand's alert budget, what
 * change is worth another word, and which story will not spread. Pure logic; reads stories and keeps its numbers in the
 * records that it is given: per brand {@code AlertBudgetState}, per story the last {@code Told}.
 */
@NullMarked
package dev.flashover.judge.level;

import org.jspecify.annotations.NullMarked;
