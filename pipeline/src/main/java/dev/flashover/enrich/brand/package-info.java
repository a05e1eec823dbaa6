/** Which brands a mention is about. Pure logic, no Kafka. */
@NullMarked
package dev.flashover.enrich.brand;

import org.jspecify.annotations.NullMarked;
