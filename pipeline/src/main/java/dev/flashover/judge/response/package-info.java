/**
 * What the brand says about its stories, and what became of them since: which story a post of its own answers, the tone
 * of its answers, how the story spread before and after, whether people or earlier texts give an apology away as copied,
 * and whether the complainant is thankful. Reads pulses, keeps a story's {@code response}, {@code firstReply} and
 * {@code resolvedBy}, and a {@code ResponseMemory} per story and {@code BrandReplies} per brand. Pure logic, O(1) per
 * pulse: the state does not grow with the story.
 */
@NullMarked
package dev.flashover.judge.response;

import org.jspecify.annotations.NullMarked;
