/**
 * What operators see: the meter registry with its Prometheus form, and the small HTTP server that shows it together
 * with the health of the stages. Knows no stage; keeps nothing on disk.
 */
@NullMarked
package dev.flashover.telemetry;

import org.jspecify.annotations.NullMarked;
