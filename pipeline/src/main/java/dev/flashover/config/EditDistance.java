package dev.flashover.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How many letters must be inserted, deleted or replaced to turn one word into another (Levenshtein, 1966). */
public final class EditDistance {
    private EditDistance() {}

    /** The word that is nearest to {@code word}, the first in alphabetical order if several are. */
    public static Optional<String> nearest(String word, Collection<String> words) {
        return words.stream().sorted().min(Comparator.comparingInt(other -> between(word, other)));
    }

    static int between(String from, String to) {
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, column -> column);
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
