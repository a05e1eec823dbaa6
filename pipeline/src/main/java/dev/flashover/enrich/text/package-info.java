/** Clean-up of collected text: markup, broken encoding, invisible characters. Pure logic, no Kafka. */
@NullMarked
package dev.flashover.enrich.text;

import org.jspecify.annotations.NullMarked;
