package dev.flashover.annotate;

import dev.flashover.avro.Evidence;
import dev.flashover.avro.Pulse;
import dev.flashover.wire.BlankPulse;
import java.util.List;

/**
 * A pulse that holds one text and counts nothing: what waits for its look, and what becomes a dead letter if it fails.
 * Sent again, it gets another look, and the judge, which reads the same topic, takes nothing from it.
 */
final class LoneText {
    private LoneText() {}

    static Pulse of(Pulse pulse, Evidence text) {
        Pulse lone = BlankPulse.of(pulse.getBrand(), pulse.getRoot(), pulse.getStart(), pulse.getEnd());
        lone.setEvidence(List.of(text));
        return lone;
    }
}
