/** Which roots tell the same story: finding, naming and describing stories. Pure logic. */
@NullMarked
package dev.flashover.judge.story;

import org.jspecify.annotations.NullMarked;
