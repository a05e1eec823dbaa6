package dev.flashover.evaluate;

import dev.flashover.avro.Brand;
import dev.flashover.enrich.brand.BrandMatcher;
import dev.flashover.intake.BrandsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well brands are found in posts that were written and labelled for this. A decision is about one post and one brand.
 * The posts are split in two by a hash: rules are tuned on the one half, and the other half says what they are worth.
 */
public final class BrandEvaluation {
    private final Map<String, Brand> brands;
    private final BrandMatcher matcher;

    public BrandEvaluation() {
        brands = brands().stream().collect(Collectors.toMap(Brand::getId, Function.identity()));
        matcher = new BrandMatcher(brands.values());
    }

    static List<Brand> brands() {
        try (InputStream in = BrandEvaluation.class.getResourceAsStream("/evaluation/brands.yaml")) {
            return BrandsFile.read(Objects.requireNonNull(in), "evaluation/brands.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came out of one half of the posts. */
    public Result evaluate(Half half) {
        Map<BrandKind, Counts> counts = new EnumMap<>(BrandKind.class);
        List<Mistake> mistakes = new ArrayList<>();
        int posts = 0;
        for (BrandPost post : BrandPost.bundled()) {
            if (post.isForTuning() == (half == Half.TUNED)) {
                posts++;
                compare(post, counts, mistakes);
            }
        }
        return new Result(posts, counts, mistakes);
    }

    private void compare(BrandPost post, Map<BrandKind, Counts> counts, List<Mistake> mistakes) {
        Set<String> found = post.prepare().brands(matcher);
        Set<String> all = new TreeSet<>(found);
        all.addAll(post.brands());
        for (String id : all) {
            Outcome outcome =
                    !found.contains(id) ? Outcome.MISSED : post.brands().contains(id) ? Outcome.RIGHT : Outcome.WRONG;
            counts.merge(BrandKind.of(Objects.requireNonNull(brands.get(id))), Counts.of(outcome), Counts::plus);
            if (outcome != Outcome.RIGHT) {
                mistakes.add(new Mistake(outcome, id, post.language(), post.text()));
            }
        }
    }

    /** Which posts. */
    public enum Half {
        TUNED,
        HELD_OUT
    }

    /** What became of a decision. */
    public enum Outcome {
        RIGHT,
        /** The brand was found where it is not meant. */
        WRONG,
        /** The brand is meant and was not found. */
        MISSED
    }

    /** Brands by what makes them hard to find. */
    public enum BrandKind {
        /** Its name is nothing else, and everybody writes it in one script. */
        DISTINCT("distinct name"),
        /** Its name is nothing else, and is written in several scripts. */
        SCRIPTS("several scripts"),
        /** One of its names is an ordinary word, or another's. */
        WORD("ordinary word");

        private final String title;

        BrandKind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        static BrandKind of(Brand brand) {
            if (!brand.getAmbiguousNames().isEmpty()) {
                return WORD;
            }
            boolean latin = Stream.concat(Stream.of(brand.getName()), brand.getAliases().stream())
                    .allMatch(name -> name.codePoints()
                            .filter(Character::isLetter)
                            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN));
            return latin ? DISTINCT : SCRIPTS;
        }
    }

    /** Decisions counted. */
    public record Counts(int right, int wrong, int missed) {
        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(Outcome outcome) {
            return switch (outcome) {
                case RIGHT -> new Counts(1, 0, 0);
                case WRONG -> new Counts(0, 1, 0);
                case MISSED -> new Counts(0, 0, 1);
            };
        }

        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        /** Share of what was found that is meant, 0 to 1; NaN if nothing was found. */
        public double precision() {
            return (double) right / (right + wrong);
        }

        /** Share of what is meant that was found, 0 to 1; NaN if nothing is meant. */
        public double recall() {
            return (double) right / (right + missed);
        }
    }

    /** A decision that went wrong. */
    public record Mistake(Outcome outcome, String brand, String language, String text) {}

    /**
     * What came out.
     *
     * @param posts how many were looked at
     */
    public record Result(int posts, Map<BrandKind, Counts> byKind, List<Mistake> mistakes) {
        public Result {
            byKind = Map.copyOf(byKind);
            mistakes = List.copyOf(mistakes);
        }

        /** Of one kind of brand. */
        public Counts of(BrandKind kind) {
            return byKind.getOrDefault(kind, Counts.NONE);
        }

        /** Of all brands. */
        public Counts all() {
            return byKind.values().stream().reduce(Counts.NONE, Counts::plus);
        }
    }
}
