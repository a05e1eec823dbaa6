/**
 * Builds the model files from data whose licences allow it and from the corpus that we wrote. Deterministic: the same
 * data give the same bytes. Reached only by {@code flashover train}.
 */
@NullMarked
package dev.flashover.train;

import org.jspecify.annotations.NullMarked;
