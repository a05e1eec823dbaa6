/** How a text feels. CoreNLP is known to this package's Stanford classes only. Pure logic, no Kafka. */
@NullMarked
package dev.flashover.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
