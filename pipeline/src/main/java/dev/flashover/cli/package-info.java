/**
 * The command line: one class per command, what they share, and how things look in a terminal. The only package that
 * prints. Reads every topic through plain consumers (committed records only), writes none itself.
 */
@NullMarked
package dev.flashover.cli;

import org.jspecify.annotations.NullMarked;
