/** The broker in a container: an image of our own build, so that no container registry is needed. */
@NullMarked
package dev.flashover.containers;

import org.jspecify.annotations.NullMarked;
