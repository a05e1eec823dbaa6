package dev.flashover.judge.growth;

/** What the model of growth looks at. Logarithms are natural; times are in seconds; NaN stands for what is not known. */
public enum GrowthInput {
    /** Logarithm of the share-equivalents so far. */
    TOTAL,
    /** Logarithm of the time since the story began. */
    AGE,
    /** Logarithm of ten seconds more than the time since it last grew. */
    SILENCE,
    /** Logarithm of the part of the total that is left when it fades with a half-life of a minute. */
    RECENT_1M,
    /** The same, four minutes. */
    RECENT_4M,
    /** The same, a quarter of an hour. */
    RECENT_15M,
    /** The same, an hour. */
    RECENT_1H,
    /** The same, four hours. */
    RECENT_4H,
    /** The same, twelve hours. */
    RECENT_12H,
    /** The same, a day. */
    RECENT_1D,
    /** The same, three days. */
    RECENT_3D,
    /** Logarithm of the age at which half of the total was there, relative to the age now. */
    HALF_AT,
    /** The same for a quarter. */
    QUARTER_AT,
    /** The same for an eighth. */
    EIGHTH_AT,
    /** Logarithm of the age at which there were 2. */
    AGE_AT_2,
    /** The same for 4. */
    AGE_AT_4,
    /** The same for 8. */
    AGE_AT_8,
    /** The same for 16. */
    AGE_AT_16,
    /** The same for 32. */
    AGE_AT_32,
    /** The same for 64. */
    AGE_AT_64,
    /** The same for 128. */
    AGE_AT_128,
    /** Logarithm of {@link #RECENT_15M}'s count relative to the most that it was. */
    PEAK_15M,
    /** The same, an hour. */
    PEAK_1H,
    /** The same, four hours. */
    PEAK_4H,
    /** Mean logarithm of the ages at which share-equivalents came, relative to the age now. */
    MEAN_AGE,
    /** Logarithm of one more than the followers of the author who began. */
    ROOT_REACH;

    /** Where the input stands among the others. */
    @SuppressWarnings("EnumOrdinal")
    int position() {
        return ordinal();
    }
}
