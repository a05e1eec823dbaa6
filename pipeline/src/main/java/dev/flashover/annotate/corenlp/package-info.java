/**
 * Stanford CoreNLP behind {@link dev.flashover.annotate.findings.TextAnnotator}: the only place that knows it. GPL-3.
 *
 * <p>Measured on two slow cores: English takes 450 MB of heap (dependencies 240, names 110, tags 85), 9 to 20 seconds to
 * load with its first text, then 35 to 60 ms a text. Spanish, French 0.45, German 0.75, Italian 1 GB; 10 to 30 seconds;
 * 90 to 270 ms a text.
 *
 * <p>Words by which grievances are known are ours, one {@code lexicon-LANGUAGE.properties} each.
 */
@NullMarked
package dev.flashover.annotate.corenlp;

import org.jspecify.annotations.NullMarked;
