/**
 * The whole of Flashover as its users run it: the real commands in processes of their own, so that they can be killed,
 * on the embedded broker or on one in a container.
 */
@NullMarked
package dev.flashover.system;

import org.jspecify.annotations.NullMarked;
