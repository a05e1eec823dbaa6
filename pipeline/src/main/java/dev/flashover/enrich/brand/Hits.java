package dev.flashover.enrich.brand;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.util.Arrays;

/** What was found in a text, in the order of the ends, in arrays because most texts have little and some have a lot. */
final class Hits implements IHit<Pattern> {
    private final FoldedText text;
    private Pattern[] patterns = new Pattern[8];
    private int[] places = new int[24];
    private int size;

    Hits(FoldedText text) {
        this.text = text;
    }

    @Override
    public void hit(int start, int end, Pattern pattern) {
        int forms = pattern.formsAt(text, start, end);
        if ((forms & pattern.forms()) == 0) {
            return;
        }
        if (size == patterns.length) {
            patterns = Arrays.copyOf(patterns, size * 2);
            places = Arrays.copyOf(places, size * 6);
        }
        patterns[size] = pattern;
        places[3 * size] = start;
        places[3 * size + 1] = end;
        places[3 * size + 2] = forms;
        size++;
    }

    int size() {
        return size;
    }

    Pattern pattern(int hit) {
        return patterns[hit];
    }

    int start(int hit) {
        return places[3 * hit];
    }

    int end(int hit) {
        return places[3 * hit + 1];
    }

    int forms(int hit) {
        return places[3 * hit + 2];
    }

    /** True if the two share a character. */
    boolean overlap(int one, int other) {
        return start(one) < end(other) && start(other) < end(one);
    }

    /** True if the outer holds the inner and more. */
    boolean isInside(int inner, int outer) {
        return start(outer) <= start(inner)
                && end(outer) >= end(inner)
                && end(outer) - start(outer) > end(inner) - start(inner);
    }

    /** The first hit that ends at most so many characters before another. */
    int firstNear(int hit, int distance) {
        int first = hit;
        while (first > 0 && end(hit) - end(first - 1) <= distance) {
            first--;
        }
        return first;
    }

    /** The hit after the last that ends at most so many characters behind another. */
    int afterNear(int hit, int distance) {
        int after = hit + 1;
        while (after < size && end(after) - end(hit) <= distance) {
            after++;
        }
        return after;
    }
}
