/** Configuration: one immutable record per part, its defaults, and where the values come from. */
@NullMarked
package dev.flashover.config;

import org.jspecify.annotations.NullMarked;
