package dev.flashover.train;

import dev.flashover.judge.growth.GrowthInput;
import dev.flashover.judge.growth.GrowthModel;
import dev.flashover.judge.growth.GrowthModel.Terms;
import dev.flashover.judge.growth.Horizon;
import dev.flashover.train.GrowthSnapshots.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits one horizon's weights: logistic regression on whether a snapshot's cascade reached each of some sizes, with
 * neighbouring weights held together, along the knots of an input and along the growth factors.
 */
final class GrowthFit {
    /** Growth factors, as logarithms, whose reaching is learned. */
    private static final double[] ASKED = {.05, .12, .2, .32, .45, .7, .9, 1.1, 1.4, 1.7, 2.1, 2.6, 3.3, 4, 5, 6};

    private static final double SMALL = 0.75;
    private static final double SMOOTH = 15;
    private static final double SMOOTH_ALONG_FACTORS = 7.5;
    private static final int STEPS = 150;

    private final GrowthModel shape;
    private final int factors;
    private final int rows;
    private final List<Case> cases = new ArrayList<>();

    /** A snapshot with its questions: where each lies between the factors, its answer and its weight. */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
    private record Case(Terms terms, int[] segments, double[] parts, boolean[] reached, double weight) {}

    /**
     * Prepares the fit.
     *
     * @param shape gives knots and factors; its weights are not looked at
     */
    GrowthFit(GrowthModel shape, List<Snapshot> snapshots, Horizon horizon) {
        this.shape = shape;
        this.factors = shape.factors().length;
        this.rows = shape.rows();
        snapshots.forEach(snapshot -> cases.add(questions(snapshot, horizon)));
    }

    /** The weights, row by row. */
    double[][] weights() {
        double questions = 0;
        for (Case one : cases) {
            questions += one.weight() * one.reached().length;
        }
        // The penalties are meant for as many weighted questions as there are snapshots.
        double scale = cases.size() / questions;
        double[] flat =
                Lbfgs.minimize((point, gradient) -> loss(point, gradient, scale), new double[rows * factors], STEPS);
        double[][] weights = new double[rows][factors];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(flat, row * factors, weights[row], 0, factors);
        }
        return weights;
    }

    private Case questions(Snapshot snapshot, Horizon horizon) {
        double total = snapshot.features().total();
        double reached = snapshot.sizes().getOrDefault(horizon, 0.0);
        double[] places = shape.factors();
        int[] segments = new int[ASKED.length];
        double[] parts = new double[ASKED.length];
        boolean[] answers = new boolean[ASKED.length];
        int count = 0;
        double last = total;
        for (double asked : ASKED) {
            double size = Math.ceil(total * StrictMath.exp(asked) - 1e-9);
            if (size <= last || size > snapshot.known()) {
                continue;
            }
            last = size;
            double factor = Math.min(StrictMath.log(size / total), places[factors - 1]);
            int segment = 0;
            while (segment < factors - 2 && factor >= places[segment + 1]) {
                segment++;
            }
            segments[count] = segment;
            parts[count] = (factor - places[segment]) / (places[segment + 1] - places[segment]);
            answers[count] = reached >= size;
            count++;
        }
        return new Case(
                shape.terms(snapshot.features()),
                Arrays.copyOf(segments, count),
                Arrays.copyOf(parts, count),
                Arrays.copyOf(answers, count),
                snapshot.weight());
    }

    private double loss(double[] point, double[] gradient, double scale) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        double[] logits = new double[factors];
        double[] slopes = new double[factors];
        for (Case one : cases) {
            logits(one.terms(), point, logits);
            Arrays.fill(slopes, 0);
            double weight = one.weight() * scale;
            for (int question = 0; question < one.reached().length; question++) {
                int segment = one.segments()[question];
                double part = one.parts()[question];
                double logit = logits[segment] * (1 - part) + logits[segment + 1] * part;
                double odds = StrictMath.exp(-Math.abs(logit));
                double probability = logit >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
                boolean reached = one.reached()[question];
                loss += weight * (Math.max(0, reached ? -logit : logit) + StrictMath.log1p(odds));
                double slope = weight * (probability - (reached ? 1 : 0));
                slopes[segment] += slope * (1 - part);
                slopes[segment + 1] += slope * part;
            }
            spread(one.terms(), slopes, gradient);
        }
        return loss + penalty(point, gradient);
    }

    private void logits(Terms terms, double[] point, double[] logits) {
        Arrays.fill(logits, 0);
        for (int term = 0; term < terms.rows().length; term++) {
            double weight = terms.weights()[term];
            int from = terms.rows()[term] * factors;
            for (int factor = 0; factor < factors && weight != 0; factor++) {
                logits[factor] += weight * point[from + factor];
            }
        }
    }

    private void spread(Terms terms, double[] slopes, double[] gradient) {
        for (int term = 0; term < terms.rows().length; term++) {
            double weight = terms.weights()[term];
            int to = terms.rows()[term] * factors;
            for (int factor = 0; factor < factors && weight != 0; factor++) {
                gradient[to + factor] += weight * slopes[factor];
            }
        }
    }

    /** All rows but the constant are kept small and smooth. */
    private double penalty(double[] point, double[] gradient) {
        double penalty = 0;
        for (int row = 1; row < rows; row++) {
            for (int factor = 0; factor < factors; factor++) {
                int at = row * factors + factor;
                penalty += SMALL * point[at] * point[at];
                gradient[at] += 2 * SMALL * point[at];
                if (factor > 0) {
                    penalty += together(at, at - 1, SMOOTH_ALONG_FACTORS, point, gradient);
                }
            }
        }
        GrowthInput[] inputs = GrowthInput.values();
        for (int input = 0; input < inputs.length; input++) {
            int end = input + 1 < inputs.length ? shape.firstRow(inputs[input + 1]) : rows;
            for (int row = shape.firstRow(inputs[input]) + 2; row < end; row++) {
                for (int factor = 0; factor < factors; factor++) {
                    penalty += together(row * factors + factor, (row - 1) * factors + factor, SMOOTH, point, gradient);
                }
            }
        }
        return penalty;
    }

    private static double together(int one, int other, double strength, double[] point, double[] gradient) {
        double difference = point[one] - point[other];
        gradient[one] += 2 * strength * difference;
        gradient[other] -= 2 * strength * difference;
        return strength * difference * difference;
    }
}
