package dev.flashover.enrich.model;

import dev.flashover.enrich.model.Explanation.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares the scores of one text out among its words. Features are hashes and have no names; which belong to a word or an
 * expression shows when it is read alone. So every feature has one owner, and the shares add up to the scores.
 */
final class Shares {
    private final MeaningHead head;
    private final MeaningFeatures alone;
    private final Tokens piece = new Tokens();
    private final String language;
    private final boolean salted;

    private final int features;
    private final Map<Long, Integer> unowned = new HashMap<>();
    private final Map<Owner, double[]> byOwner = new LinkedHashMap<>();

    /**
     * What has a share.
     *
     * @param text empty where the kind says all
     */
    record Owner(Kind kind, String text) {}

    /**
     * Shares the scores out.
     *
     * @param words a name for every token
     */
    Shares(PostModel model, Tokens tokens, String language, List<String> words) {
        this.head = model.meaning();
        this.language = language;
        this.salted = model.salted().contains(language);
        this.alone = new MeaningFeatures(model.lexicon());
        alone.of(tokens, language, salted);
        features = alone.count;
        for (int feature = 0; feature < features; feature++) {
            unowned.merge(alone.hashes[feature], 1, Integer::sum);
        }
        float[] dense = alone.dense.clone();
        shareWhatEveryTextHas(dense);
        // From the smallest to the largest: an expression owns what none of its words owns.
        for (int size = 1; size <= 3; size++) {
            for (int token = 0; token + size <= tokens.count; token++) {
                own(tokens, token, size, words);
            }
        }
        Owner style = new Owner(Kind.STYLE, "");
        unowned.forEach((hash, times) -> add(style, hash, times));
    }

    private void shareWhatEveryTextHas(float[] dense) {
        piece.clear();
        alone.of(piece, language, salted);
        ownFeatures(new Owner(Kind.STYLE, ""));
        double[] empty = head.scores(alone.hashes, 0, alone.dense, new int[head.outputs()]);
        double[] full = head.scores(alone.hashes, 0, dense, new int[head.outputs()]);
        double[] start = share(new Owner(Kind.START, ""));
        double[] known = share(new Owner(Kind.LEXICON, ""));
        for (int output = 0; output < start.length; output++) {
            start[output] += empty[output];
            known[output] += full[output] - empty[output];
        }
    }

    private void own(Tokens tokens, int first, int size, List<String> words) {
        piece.clear();
        for (int token = first; token < first + size; token++) {
            copy(tokens, token);
        }
        alone.of(piece, language, salted);
        ownFeatures(
                switch (size) {
                    case 1 -> new Owner(Kind.WORD, words.get(first));
                    case 2 -> new Owner(Kind.EXPRESSION, joined(words.get(first), words.get(first + 1)));
                    default -> new Owner(Kind.EXPRESSION, words.get(first) + " … " + words.get(first + 2));
                });
    }

    private void copy(Tokens tokens, int token) {
        piece.begin();
        for (int at = tokens.writtenStart[token]; at < tokens.writtenStart[token + 1]; at++) {
            piece.write(tokens.written[at]);
        }
        for (int at = tokens.foldedStart[token]; at < tokens.foldedStart[token + 1]; at++) {
            piece.writeFolded(tokens.folded[at]);
        }
        piece.end(tokens.type[token], tokens.hash[token]);
    }

    private static String joined(String first, String second) {
        boolean dense = CharacterTable.kind(first.charAt(first.length() - 1)) == CharacterTable.DENSE
                && CharacterTable.kind(second.charAt(0)) == CharacterTable.DENSE;
        return first + (dense ? "" : " ") + second;
    }

    private void ownFeatures(Owner owner) {
        for (int feature = 0; feature < alone.count; feature++) {
            long hash = alone.hashes[feature];
            if (unowned.containsKey(hash)) {
                unowned.computeIfPresent(hash, (same, times) -> times == 1 ? null : times - 1);
                add(owner, hash, 1);
            }
        }
    }

    private void add(Owner owner, long hash, int times) {
        double[] share = share(owner);
        for (int output = 0; output < share.length; output++) {
            share[output] += times * head.contribution(hash, output, features);
        }
    }

    private double[] share(Owner owner) {
        return byOwner.computeIfAbsent(owner, unused -> new double[head.outputs()]);
    }

    /** For every output of the meaning head, what of its score is whose; in the order of the text. Not to be changed. */
    Map<Owner, double[]> byOwner() {
        return byOwner;
    }
}
