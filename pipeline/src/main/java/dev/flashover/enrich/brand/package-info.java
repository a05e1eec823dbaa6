/**
 * Which brands a mention is about, and why. Pure logic, no Kafka.
 *
 * <p>{@link dev.flashover.enrich.brand.BrandMatcher} folds a text, finds in one pass everything that its lexicon knows (names,
 * their spellings and transliterations, handles, products, context), and weighs what was found.
 */
@NullMarked
package dev.flashover.enrich.brand;

import org.jspecify.annotations.NullMarked;
