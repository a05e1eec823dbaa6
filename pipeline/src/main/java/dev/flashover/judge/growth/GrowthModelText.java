package dev.flashover.judge.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The model of growth as text: {@code #} comments, the factors, the upper ends of the intervals, the knots of each input, and for each horizon a line
 * per row of the weights, which begins with what the row is for.
 */
public final class GrowthModelText {
    private static final String FACTORS = "factors";
    private static final String UNLIKELY = "unlikely";
    private static final String CONSTANT = "constant";
    private static final String UNKNOWN = "unknown";

    private GrowthModelText() {}

    /**
     * Writes a model.
     *
     * @param comment what the reader should know, any number of lines
     */
    public static String write(GrowthModel model, String comment) {
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append(("# " + line).strip()).append('\n'));
        text.append(FACTORS).append(numbers(model.factors())).append('\n');
        text.append(UNLIKELY).append(numbers(model.unlikely())).append('\n');
        for (GrowthInput input : GrowthInput.values()) {
            text.append(input).append(numbers(model.knots(input))).append('\n');
        }
        for (Horizon horizon : Horizon.values()) {
            double[][] weights = model.weights(horizon);
            text.append('\n').append(line(horizon, CONSTANT, weights[0]));
            for (GrowthInput input : GrowthInput.values()) {
                int row = model.firstRow(input);
                text.append(line(horizon, input + " " + UNKNOWN, weights[row]));
                for (double knot : model.knots(input)) {
                    row++;
                    text.append(line(horizon, input + " " + number(knot), weights[row]));
                }
            }
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalStateException if it is something else
     */
    public static GrowthModel read(InputStream file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Deque<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(ArrayDeque::new));
            double[] factors = after(FACTORS, lines);
            double[] unlikely = after(UNLIKELY, lines);
            if (unlikely.length != Horizon.values().length) {
                throw new IllegalStateException("as many improbable sizes as horizons expected");
            }
            Map<GrowthInput, double[]> knots = new EnumMap<>(GrowthInput.class);
            int rows = 1;
            for (GrowthInput input : GrowthInput.values()) {
                double[] places = after(input.name(), lines);
                knots.put(input, places);
                rows += 1 + places.length;
            }
            Map<Horizon, double[][]> weights = new EnumMap<>(Horizon.class);
            for (Horizon horizon : Horizon.values()) {
                double[][] table = new double[rows][];
                for (int row = 0; row < rows; row++) {
                    String line = next(lines);
                    table[row] = after(horizon.label(), line.substring(0, line.indexOf(':')), line);
                    if (table[row].length != factors.length) {
                        throw new IllegalStateException("as many weights as factors expected: " + line);
                    }
                }
                weights.put(horizon, table);
            }
            return new GrowthModel(factors, unlikely, knots, weights);
        }
    }

    private static String line(Horizon horizon, String row, double[] weights) {
        return horizon.label() + " " + row + ":" + numbers(weights) + "\n";
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(value -> " " + number(value)).collect(Collectors.joining());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double[] after(String name, Deque<String> lines) {
        return after(name, name, next(lines));
    }

    private static double[] after(String name, String head, String line) {
        if (!line.startsWith(name + " ")) {
            throw new IllegalStateException("in the model of growth, " + name + " expected: " + line);
        }
        String numbers = line.substring(head.length()).replace(":", "").strip();
        return Arrays.stream(numbers.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String next(Deque<String> lines) {
        String line = lines.poll();
        if (line == null) {
            throw new IllegalStateException("the model of growth ends too early");
        }
        return line;
    }
}
