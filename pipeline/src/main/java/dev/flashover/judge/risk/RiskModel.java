package dev.flashover.judge.risk;

import dev.flashover.avro.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The probability that a story passes its brand's crisis size: a logistic model that adds up what the growth says and
 * what stands around it. Its weights are in a text file, with a card beside it that says where they come from.
 */
public final class RiskModel {
    private static final double LEAST_CONTRIBUTION = 0.005;

    private final RiskWeights weights;

    public RiskModel(RiskWeights weights) {
        this.weights = weights;
    }

    /**
     * A score and where it comes from.
     *
     * @param probability 0 to 1
     * @param reasons every feature that adds to or takes from the log-odds, largest first
     */
    public record Score(double probability, List<Reason> reasons) {}

    /** Scores a story. Total: what is not known counts nothing. */
    public Score score(Situation situation) {
        List<Observation> observations = Stream.of(
                        SpreadObservations.of(situation),
                        BreadthObservations.of(situation.story()),
                        MeaningObservations.of(situation.story()),
                        ResponseObservations.of(situation))
                .flatMap(List::stream)
                .toList();
        double logOdds = weights.of(RiskWeights.INTERCEPT);
        for (Observation observation : observations) {
            logOdds += contribution(observation);
        }
        List<Reason> reasons = observations.stream()
                .map(observation ->
                        new Reason(observation.feature(), contribution(observation), observation.sentence()))
                .filter(reason -> Math.abs(reason.getContribution()) >= LEAST_CONTRIBUTION)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.getContribution()))
                        .thenComparing(Reason::getFeature))
                .toList();
        return new Score(LogOdds.probability(logOdds), reasons);
    }

    /** Stamped on stories and events. */
    public String version() {
        return weights.version();
    }

    private double contribution(Observation observation) {
        return weights.of(observation.feature()) * observation.value();
    }
}
