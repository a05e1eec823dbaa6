/**
 * Our own compact model: one walk over a repaired text feeds hashed features to all heads (language, sentiment,
 * complaint, signals). Pure logic, no Kafka, no wall clock; {@code flashover train} makes the files.
 */
@NullMarked
package dev.flashover.enrich.model;

import org.jspecify.annotations.NullMarked;
