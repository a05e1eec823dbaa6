/** What a second look at a text finds, and the port behind which it is taken. Knows no library and no Kafka. */
@NullMarked
package dev.flashover.annotate.findings;

import org.jspecify.annotations.NullMarked;
