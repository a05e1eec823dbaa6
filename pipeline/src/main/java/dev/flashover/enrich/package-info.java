/**
 * The first stage: understands single mentions.
 *
 * <ul>
 *   <li>Reads {@code mentions} (mentions, and heartbeats between them) and, as a global table, {@code brands}.
 *   <li>Writes {@code mentions.enriched}, one record per mention and matched brand, and the heartbeats unchanged to every
 *       partition; {@code dead-letters} for what has impossible values.
 *   <li>Keys its output by {@code brand|root}: what spreads the same thing meets in one partition.
 *   <li>Keeps the latest heartbeat of the task's own partition ({@code enrich-watermark}), the brands ({@code brands}), and
 *       in memory the analyses of recent texts. Nothing about a mention is kept.
 * </ul>
 *
 * <p>What a mention becomes depends on nothing but the mention, the brands and the heartbeats before it.
 */
@NullMarked
package dev.flashover.enrich;

import org.jspecify.annotations.NullMarked;
