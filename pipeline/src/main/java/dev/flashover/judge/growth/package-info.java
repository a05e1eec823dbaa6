/**
 * How a story grows and will grow: pure logic, no Kafka.
 *
 * <p>{@link dev.flashover.judge.growth.Growth} folds pulses into a {@code GrowthState}: counts that fade on eight
 * half-lives (a memory kernel written as a sum of exponentials), when the total passed the powers of √2, and the
 * reproduction number of a self-exciting process. It costs O(1) per pulse and about a hundred numbers per story.
 *
 * <p>{@link dev.flashover.judge.growth.GrowthModel} turns them into the probability that the story reaches a size within
 * a horizon, for any size: one additive model, in a text file, from which forecasts with their intervals, the
 * probability of a crisis and the time until it all come. Nothing here reads a clock; StrictMath throughout, so that
 * all machines agree.
 */
@NullMarked
package dev.flashover.judge.growth;

import org.jspecify.annotations.NullMarked;
