/** Which language a text is in. Pure logic, no Kafka. */
@NullMarked
package dev.flashover.enrich.language;

import org.jspecify.annotations.NullMarked;
