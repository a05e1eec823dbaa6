package dev.flashover.judge.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of the risk model, as its text file tells them: in each line a feature, its weight, and what one unit of it
 * is, between tabs.
 *
 * @param version stamped on stories and events
 * @param weights log-odds per unit, by feature
 */
public record RiskWeights(String version, Map<String, Double> weights) {
    static final String INTERCEPT = "intercept";
    private static final String RESOURCE = "/model/risk.model";
    private static final String VERSION = "version";

    public RiskWeights {
        weights = Map.copyOf(weights);
    }

    /** The weights that come with Flashover. */
    public static RiskWeights bundled() {
        try (InputStream in = RiskWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + RESOURCE);
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines of a file. Fails with {@link IllegalArgumentException} if they are none of a risk model. */
    public static RiskWeights parse(List<String> lines) {
        String version = "";
        Map<String, Double> weights = new TreeMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 2 && cells[0].equals(VERSION)) {
                version = cells[1];
            } else if (cells.length == 3) {
                weights.put(cells[0], Double.parseDouble(cells[1]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("no line of a risk model: " + line);
            }
        }
        if (version.isEmpty() || !weights.containsKey(INTERCEPT)) {
            throw new IllegalArgumentException("a risk model needs a version and an intercept");
        }
        return new RiskWeights(version, weights);
    }

    double of(String feature) {
        Double weight = weights.get(feature);
        if (weight == null) {
            throw new IllegalArgumentException("the risk model has no weight for " + feature);
        }
        return weight;
    }
}
