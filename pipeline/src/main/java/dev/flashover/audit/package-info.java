/**
 * Accounts for every mention from the topics alone: reads {@code mentions}, {@code mentions.enriched} and
 * {@code dead-letters} (committed records), writes nothing, keeps nothing but what it counts.
 */
@NullMarked
package dev.flashover.audit;

import org.jspecify.annotations.NullMarked;
