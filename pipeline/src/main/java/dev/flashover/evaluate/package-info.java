/**
 * Measures what the pipeline understands, on labelled texts: ours, which are in the jar, and those of a data directory that
 * is not. Reads files, writes nothing, keeps nothing; only {@code cli} shows what comes out.
 */
@NullMarked
package dev.flashover.evaluate;

import org.jspecify.annotations.NullMarked;
