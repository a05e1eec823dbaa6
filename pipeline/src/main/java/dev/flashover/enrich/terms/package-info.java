/**
 * What a text is about: concepts that mean the same in every language, hashtags and salient words, by which stories are
 * told apart. Pure logic, no Kafka.
 */
@NullMarked
package dev.flashover.enrich.terms;

import org.jspecify.annotations.NullMarked;
