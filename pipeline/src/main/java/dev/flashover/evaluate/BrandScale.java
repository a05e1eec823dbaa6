package dev.flashover.evaluate;

import dev.flashover.avro.Brand;
import dev.flashover.enrich.brand.BrandMatcher;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether thousands of brands change what is found, and what they cost. Ten real brands are looked for alone and among
 * invented ones, whose names are random syllables; a fifth of them have an ordinary word of the posts for an alias.
 */
public final class BrandScale {
    private static final int REAL = 10;
    /** The time that this thread had a core, because others may want it too. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final long SECOND = 1_000_000_000L;
    private static final String[] SYLLABLES = {
        "ba", "ke", "vo", "ri", "mun", "tas", "lo", "zen", "dra", "pel", "qui", "no", "sha", "gor", "ti", "ux", "wa",
        "fen"
    };
    private static final String[] CYRILLIC = {
        "ба", "ке", "во", "ри", "мун", "тас", "ло", "жен", "дра", "пел", "щу", "но"
    };

    private final long seed;
    private final List<Brand> real = BrandEvaluation.brands().subList(0, REAL);
    private final List<BrandPost> posts = BrandPost.bundled();
    private final List<BrandPost.Prepared> prepared =
            posts.stream().map(BrandPost::prepare).toList();

    /** @param seed of the invented brands */
    public BrandScale(long seed) {
        this.seed = seed;
    }

    /** Looks for so many brands, the ten real ones among them. */
    public Result measure(int brands) {
        List<Brand> known = known(brands);
        long start = CPU.getCurrentThreadCpuTime();
        BrandMatcher matcher = new BrandMatcher(known);
        long built = CPU.getCurrentThreadCpuTime() - start;
        return new Result(
                brands, built / 1_000_000, textsPerSecond(matcher), different(matcher), unfound(known, matcher));
    }

    List<Brand> known(int brands) {
        List<Brand> known = new ArrayList<>(real);
        known.addAll(invented(brands - REAL));
        return known;
    }

    int different(BrandMatcher among) {
        BrandMatcher alone = new BrandMatcher(real);
        Set<String> ids = real.stream().map(Brand::getId).collect(Collectors.toSet());
        int different = 0;
        for (BrandPost.Prepared post : prepared) {
            Set<String> found = post.brands(among);
            found.retainAll(ids);
            different += found.equals(post.brands(alone)) ? 0 : 1;
        }
        return different;
    }

    int unfound(List<Brand> known, BrandMatcher matcher) {
        int unfound = 0;
        for (Brand brand : known.subList(REAL, known.size())) {
            BrandPost post = new BrandPost("en", Set.of(), "so this is what " + brand.getName() + " calls service");
            unfound += post.prepare().brands(matcher).contains(brand.getId()) ? 0 : 1;
        }
        return unfound;
    }

    /** On one core, over the posts again and again, after a second to warm up. */
    private long textsPerSecond(BrandMatcher matcher) {
        pass(matcher, SECOND);
        return pass(matcher, 2 * SECOND);
    }

    private long pass(BrandMatcher matcher, long nanos) {
        long start = CPU.getCurrentThreadCpuTime();
        long texts = 0;
        long elapsed = 0;
        long matches = 0;
        while (elapsed < nanos) {
            for (BrandPost.Prepared post : prepared) {
                matches += matcher.match(post.mention(), post.hosts()).size();
            }
            texts += prepared.size();
            elapsed = CPU.getCurrentThreadCpuTime() - start;
        }
        if (matches == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return texts * SECOND / elapsed;
    }

    private List<Brand> invented(int count) {
        Random random = new Random(seed);
        List<String> words = posts.stream()
                .flatMap(post -> List.of(post.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).stream())
                .filter(word -> word.length() > 4)
                .distinct()
                .toList();
        List<Brand> invented = new ArrayList<>(Math.max(0, count));
        for (int number = 0; number < count; number++) {
            String name = name(random, random.nextInt(5) == 0 ? CYRILLIC : SYLLABLES);
            List<String> word = random.nextInt(5) == 0 ? List.of(words.get(random.nextInt(words.size()))) : List.of();
            invented.add(Brand.newBuilder()
                    .setId("invented-" + number)
                    .setName(name)
                    .setAliases(Stream.concat(Stream.of(name + " " + name(random, SYLLABLES)), word.stream())
                            .toList())
                    .setHandles(List.of("@" + name.toLowerCase(Locale.ROOT)))
                    .setProducts(List.of(name(random, SYLLABLES)))
                    .setAmbiguousNames(word)
                    .setContextTerms(random.ints(8, 0, 400)
                            .mapToObj(at -> words.get(at % words.size()))
                            .toList())
                    .setNegativeKeywords(word.stream()
                            .map(ordinary -> ordinary + " " + words.get(random.nextInt(words.size())))
                            .toList())
                    .build());
        }
        return invented;
    }

    private static String name(Random random, String[] syllables) {
        StringBuilder name = new StringBuilder();
        while (name.length() < 8) {
            name.append(syllables[random.nextInt(syllables.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * What so many brands come to.
     *
     * @param buildMillis time of one core to prepare the search
     * @param textsPerSecond posts searched on one core
     * @param different posts in which other brands of the ten were found than without the invented ones
     * @param unfound invented brands whose name in a post was not found
     */
    public record Result(int brands, long buildMillis, long textsPerSecond, int different, int unfound) {}
}
