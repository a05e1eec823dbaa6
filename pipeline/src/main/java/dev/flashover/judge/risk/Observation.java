package dev.flashover.judge.risk;

/**
 * One thing that the risk model weighs.
 *
 * @param feature its name in the model's file
 * @param value how much of it there is, in the unit that the file gives; 0 where nothing is known
 * @param sentence the same for a person
 */
record Observation(String feature, double value, String sentence) {
    Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(feature + " is not a finite number");
        }
    }

    static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
