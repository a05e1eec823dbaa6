package dev.flashover.evaluate;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A logistic regression with hardly any ridge, fitted by Newton's method: what a simple method makes of few features. */
final class LogisticRegression {
    private static final int ROUNDS = 30;
    private static final double RIDGE = 1e-3;

    private final SimpleMatrix weights;

    private LogisticRegression(SimpleMatrix weights) {
        this.weights = weights;
    }

    /**
     * Fits.
     *
     * @param features a row per example, all of one length; at least one row
     * @param positive the examples' classes
     */
    static LogisticRegression fit(List<double[]> features, List<Boolean> positive) {
        int inputs = features.get(0).length + 1;
        SimpleMatrix weights = new SimpleMatrix(inputs, 1);
        for (int round = 0; round < ROUNDS; round++) {
            SimpleMatrix gradient = weights.scale(-RIDGE);
            SimpleMatrix curvature = SimpleMatrix.identity(inputs).scale(RIDGE);
            for (int example = 0; example < features.size(); example++) {
                SimpleMatrix row = withConstant(features.get(example));
                double said = probability(weights, row);
                gradient = gradient.plus(row.scale((positive.get(example) ? 1 : 0) - said));
                curvature = curvature.plus(row.mult(row.transpose()).scale(said * (1 - said)));
            }
            weights = weights.plus(curvature.solve(gradient));
        }
        return new LogisticRegression(weights);
    }

    /** Probability of being positive, 0 to 1. */
    double probability(double... features) {
        return probability(weights, withConstant(features));
    }

    private static double probability(SimpleMatrix weights, SimpleMatrix row) {
        return 1 / (1 + StrictMath.exp(-weights.dot(row)));
    }

    private static SimpleMatrix withConstant(double... features) {
        SimpleMatrix row = new SimpleMatrix(features.length + 1, 1);
        row.set(features.length, 0, 1);
        for (int input = 0; input < features.length; input++) {
            row.set(input, 0, features[input]);
        }
        return row;
    }
}
