/** The reconstructed cases and the bundled replay, played through the real stages without a broker. */
@NullMarked
package dev.flashover.cases;

import org.jspecify.annotations.NullMarked;
