package dev.flashover.enrich.brand;

import dev.flashover.avro.Author;
import dev.flashover.avro.Brand;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.text.BareText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.jspecify.annotations.Nullable;

/**
 * Finds the brands that a mention is about, by name, handle, official account, linked domain or the collector's word.
 * All names and handles are looked for in one pass (Aho &amp; Corasick 1975). Immutable.
 */
public final class BrandMatcher {
    /** Knows no brand. */
    public static final BrandMatcher NONE = new BrandMatcher(List.of());

    private final Map<String, Brand> brands = new HashMap<>();
    private final Map<String, Set<String>> brandsByPattern = new HashMap<>();
    private final Map<String, Set<String>> brandsByAccount = new HashMap<>();
    private final Map<String, Set<String>> brandsByDomain = new HashMap<>();
    private final Trie patterns;

    /** @param brands the brands to look for; the order makes no difference, of two with one id the last counts */
    public BrandMatcher(Collection<Brand> brands) {
        brands.forEach(brand -> this.brands.put(brand.getId(), brand));
        this.brands.values().forEach(this::index);
        patterns = Trie.builder().addKeywords(brandsByPattern.keySet()).build();
    }

    private void index(Brand brand) {
        List<String> written = new ArrayList<>(brand.getAliases());
        written.add(brand.getName());
        written.addAll(brand.getHandles());
        written.stream()
                .map(Folding::fold)
                .filter(pattern -> !pattern.isEmpty())
                .forEach(pattern -> put(brandsByPattern, pattern, brand));
        brand.getOfficialAccounts().forEach(account -> put(brandsByAccount, account(account), brand));
        brand.getDomains().forEach(domain -> put(brandsByDomain, domain.toLowerCase(Locale.ROOT), brand));
    }

    private static void put(Map<String, Set<String>> index, String key, Brand brand) {
        index.computeIfAbsent(key, unused -> new TreeSet<>()).add(brand.getId());
    }

    /**
     * The brands that a mention is about.
     *
     * @param mention a mention with repaired texts
     * @param hosts lower-case hosts of the links that it carries
     * @return sorted by brand id; empty if there are none
     */
    public List<BrandMatch> match(Mention mention, Collection<String> hosts) {
        Set<String> official = officialOf(mention);
        Set<String> found = new TreeSet<>(official);
        mention.getTag().stream().filter(brands::containsKey).forEach(found::add);
        hosts.forEach(host -> addByHost(host, found));
        addByText(mention.getName(), found);
        addByText(mention.getContent(), found);
        return found.stream()
                .map(id -> new BrandMatch(Objects.requireNonNull(brands.get(id)), official.contains(id)))
                .toList();
    }

    private Set<String> officialOf(Mention mention) {
        Author author = mention.getAuthor();
        return author == null
                ? Set.of()
                : brandsByAccount.getOrDefault(account(mention.getPlatform() + ":" + author.getId()), Set.of());
    }

    private static String account(String account) {
        return account.toLowerCase(Locale.ROOT).replace(":@", ":");
    }

    private void addByHost(String host, Set<String> found) {
        for (String domain = host; !domain.isEmpty(); domain = parent(domain)) {
            found.addAll(brandsByDomain.getOrDefault(domain, Set.of()));
        }
    }

    private static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    private void addByText(@Nullable String text, Set<String> found) {
        if (text == null || brandsByPattern.isEmpty()) {
            return;
        }
        // Links are matched by their host: a path may hold any word.
        String folded = Folding.fold(BareText.withoutLinks(text));
        Set<String> seen = new HashSet<>();
        patterns.parseText(
                folded,
                emit -> !seen.contains(emit.getKeyword())
                        && Boundaries.isWhole(folded, emit.getStart(), emit.getEnd() + 1)
                        && seen.add(emit.getKeyword())
                        && found.addAll(brandsOf(emit)));
    }

    private Set<String> brandsOf(Emit emit) {
        return brandsByPattern.getOrDefault(emit.getKeyword(), Set.of());
    }
}
