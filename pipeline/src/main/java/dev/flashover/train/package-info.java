/**
 * Builds the model files: that of posts from data whose licences allow it and from the corpus that we wrote, that of
 * growth from cascades (their licences are in its card). Deterministic: the same data give the same bytes. Reached only by {@code flashover train}.
 */
@NullMarked
package dev.flashover.train;

import org.jspecify.annotations.NullMarked;
