package dev.flashover.judge.growth;

/**
 * How large a story will be.
 *
 * @param low share-equivalents in all that are exceeded with a probability of 90 % or more
 * @param median share-equivalents that are exceeded with a probability of 50 %, not less than {@code low}
 * @param high share-equivalents that one story in ten exceeds, by stories that the model did not learn from; not less than {@code median}
 */
public record SizeForecast(double low, double median, double high) {}
