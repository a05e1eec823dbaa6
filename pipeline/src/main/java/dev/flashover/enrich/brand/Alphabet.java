package dev.flashover.enrich.brand;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Numbers the characters that patterns are made of, the commonest first. A double array is built many times faster over
 * small numbers that lie close together than over Unicode, where scripts are far apart.
 */
final class Alphabet {
    /** In no pattern. */
    private static final char OTHER = 0;

    private final char[] codes = new char[Character.MAX_VALUE + 1];

    Alphabet(Collection<String> patterns) {
        Map<Character, Long> counts = patterns.stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        char next = OTHER;
        for (char c : counts.keySet().stream()
                .sorted(Comparator.comparing((Character c) -> counts.getOrDefault(c, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList()) {
            codes[c] = ++next;
        }
    }

    char[] encode(char[] text) {
        char[] encoded = new char[text.length];
        for (int at = 0; at < text.length; at++) {
            encoded[at] = codes[text[at]];
        }
        return encoded;
    }
}
