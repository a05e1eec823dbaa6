package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostReading;
import java.util.List;
import java.util.Objects;

/** How well complaints were told in some texts. A text of which it cannot be told counts as none. */
final class ComplaintScores {
    private static final List<String> CLASSES = List.of("no complaint", "complaint");
    private static final double COMPLAINT = 0.5;

    private final Confusion confusion = new Confusion(CLASSES);
    private final Confusion negatives = new Confusion(CLASSES);
    private final RocCurve curve = new RocCurve();
    private final Reliability reliability = new Reliability();

    /** @param isComplaint what a person says of the text */
    void add(PostReading reading, boolean isComplaint) {
        int label = isComplaint ? 1 : 0;
        double complaint = Objects.requireNonNullElse(reading.complaint(), 0.0);
        boolean said = complaint >= COMPLAINT;
        confusion.add(label, said ? 1 : 0);
        negatives.add(label, reading.isNegative() ? 1 : 0);
        curve.add(complaint, isComplaint);
        if (reading.complaint() != null) {
            reliability.add(Math.max(complaint, 1 - complaint), said == isComplaint);
        }
    }

    int complaints() {
        return curve.positives();
    }

    Confusion confusion() {
        return confusion;
    }

    /** What would come of taking every negative text for a complaint. */
    Confusion negatives() {
        return negatives;
    }

    /** Area under the curve, three digits. */
    String area() {
        return Figures.fixed(curve.area(), 3);
    }

    /** Expected calibration error, three digits. */
    String calibrationError() {
        return Figures.fixed(reliability.error(), 3);
    }
}
