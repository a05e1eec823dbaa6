/**
 * Clean-up of collected text: markup, broken encoding, invisible characters, lost letters; and what is said by other
 * means than words, emoji and drawn-out letters. Pure logic, no Kafka.
 */
@NullMarked
package dev.flashover.enrich.text;

import org.jspecify.annotations.NullMarked;
