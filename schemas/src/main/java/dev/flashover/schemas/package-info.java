/** Reading and writing Flashover's records in Avro's single-object encoding, whatever released version wrote them. */
@NullMarked
package dev.flashover.schemas;

import org.jspecify.annotations.NullMarked;
