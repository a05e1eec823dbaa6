package dev.flashover.evaluate;

import dev.flashover.avro.Forecast;

/** What a published forecast says of any size: log-logistic on either side of its median, through its three quantiles. */
final class ForecastCurve {
    /** The forecast's outer quantiles are at 10 and 90 %. */
    private static final double OUTER_LOG_ODDS = StrictMath.log(9);

    private final Forecast forecast;

    ForecastCurve(Forecast forecast) {
        this.forecast = forecast;
    }

    /**
     * Probability that the story becomes at least so large.
     *
     * @param size in share-equivalents, above zero
     * @return 0 to 1
     */
    double probabilityOf(double size) {
        double median = forecast.getMedian();
        double distance = StrictMath.log(size / median);
        double scale = size >= median
                ? StrictMath.log(forecast.getHigh() / median)
                : StrictMath.log(median / forecast.getLow());
        if (scale <= 0) {
            return distance > 0 ? 0 : distance < 0 ? 1 : 0.5;
        }
        return 1 / (1 + StrictMath.exp(OUTER_LOG_ODDS * distance / scale));
    }

    /** True if the size lies within the interval of 80 %. */
    boolean covers(double size) {
        return size >= forecast.getLow() && size <= forecast.getHigh();
    }
}
