package dev.flashover.enrich.terms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.flashover.avro.Brand;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Leaves a brand's own names, handles and hashtags out of the terms: every post about a brand has them, so they tell nothing.
 * Thread-safe.
 */
public final class OwnNames {
    private final LoadingCache<Brand, Set<String>> names =
            Caffeine.newBuilder().weakKeys().build(OwnNames::names);

    /** The terms that are no name of the brand. */
    public List<String> without(Brand brand, List<String> terms) {
        if (terms.isEmpty()) {
            return terms;
        }
        Set<String> own = names.get(brand);
        return terms.stream().filter(term -> !own.contains(term)).toList();
    }

    private static Set<String> names(Brand brand) {
        Set<String> own = new TreeSet<>();
        WordScan words = new WordScan();
        Stream.of(Stream.of(brand.getName()), brand.getAliases().stream(), brand.getHandles().stream())
                .flatMap(names -> names)
                .forEach(name -> {
                    words.read(name.substring(name.indexOf(':') + 1)
                            .replace("@", "")
                            .replace(".", " "));
                    StringBuilder joined = new StringBuilder();
                    for (int word = 0; word < words.count; word++) {
                        own.add("w:" + words.word(word));
                        joined.append(words.word(word));
                    }
                    own.add("#" + joined);
                    own.add("w:" + joined);
                });
        return own;
    }
}
