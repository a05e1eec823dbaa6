package dev.flashover.enrich.brand;

import dev.flashover.avro.Author;
import dev.flashover.avro.Brand;
import dev.flashover.avro.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the brands that a mention is about, by name, handle, product, official account, linked domain or the collector's
 * word. All that is looked for in texts is found in one pass; {@link Weighing} says what counts. Immutable.
 */
public final class BrandMatcher {
    /** Knows no brand. */
    public static final BrandMatcher NONE = new BrandMatcher(List.of());

    private final List<Brand> brands;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Set<Integer>> brandsByAccount = new HashMap<>();
    private final Map<String, Set<Integer>> brandsByDomain = new HashMap<>();
    private final Lexicon lexicon;

    /** @param brands the brands to look for; the order makes no difference, of two with one id the last counts */
    public BrandMatcher(Collection<Brand> brands) {
        Map<String, Brand> byId = new TreeMap<>();
        brands.forEach(brand -> byId.put(brand.getId(), brand));
        this.brands = List.copyOf(byId.values());
        for (int number = 0; number < this.brands.size(); number++) {
            index(number);
        }
        lexicon = new Lexicon(this.brands);
    }

    private void index(int number) {
        Brand brand = brands.get(number);
        numbers.put(brand.getId(), number);
        brand.getOfficialAccounts().forEach(account -> put(brandsByAccount, account(account), number));
        brand.getDomains().forEach(domain -> put(brandsByDomain, domain.toLowerCase(Locale.ROOT), number));
    }

    private static void put(Map<String, Set<Integer>> index, String key, int brand) {
        index.computeIfAbsent(key, unused -> new TreeSet<>()).add(brand);
    }

    /**
     * The brands that a mention is about.
     *
     * @param mention a mention with repaired texts
     * @param hosts lower-case hosts of the links that it carries
     * @return sorted by brand id; empty if there are none
     */
    public List<BrandMatch> match(Mention mention, Collection<String> hosts) {
        return candidates(mention, hosts).stream().filter(BrandMatch::counts).toList();
    }

    /**
     * The brands that something in a mention speaks for, those included that it is not enough for.
     *
     * @param mention a mention with repaired texts
     * @param hosts lower-case hosts of the links that it carries
     * @return sorted by brand id; empty if there are none
     */
    public List<BrandMatch> candidates(Mention mention, Collection<String> hosts) {
        FoldedText text = FoldedText.of(mention.getName(), mention.getContent());
        Map<Integer, Weighing.Verdict> said = new Weighing(text, lexicon.find(text)).verdicts();
        Map<Integer, List<BrandEvidence>> beside = beside(mention, hosts);
        Set<Integer> found = new TreeSet<>(said.keySet());
        found.addAll(beside.keySet());
        Set<Integer> official = officialOf(mention);
        List<BrandMatch> matches = new ArrayList<>(found.size());
        for (int brand : found) {
            List<BrandEvidence> evidence = new ArrayList<>(beside.getOrDefault(brand, List.of()));
            Weighing.Verdict verdict = said.get(brand);
            if (verdict != null) {
                evidence.addAll(verdict.evidence());
            }
            int points = beside.containsKey(brand) ? BrandMatch.ENOUGH : Integer.MIN_VALUE;
            matches.add(new BrandMatch(
                    brands.get(brand),
                    official.contains(brand),
                    verdict == null ? points : Math.max(points, verdict.points()),
                    evidence));
        }
        return matches;
    }

    /** What is said beside the texts is sure. */
    private Map<Integer, List<BrandEvidence>> beside(Mention mention, Collection<String> hosts) {
        Map<Integer, List<BrandEvidence>> evidence = new TreeMap<>();
        Author author = mention.getAuthor();
        officialOf(mention)
                .forEach(brand -> add(
                        evidence,
                        brand,
                        EvidenceKind.OFFICIAL_ACCOUNT,
                        author == null ? "" : author.getId(),
                        BrandEvidence.Place.AUTHOR));
        mention.getTag().stream()
                .filter(numbers::containsKey)
                .distinct()
                .forEach(tag -> add(
                        evidence, numbers.getOrDefault(tag, -1), EvidenceKind.COLLECTOR, tag, BrandEvidence.Place.TAG));
        for (String host : new TreeSet<>(hosts)) {
            for (String domain = host; !domain.isEmpty(); domain = parent(domain)) {
                for (int brand : brandsByDomain.getOrDefault(domain, Set.of())) {
                    add(evidence, brand, EvidenceKind.LINK, domain, BrandEvidence.Place.LINKS);
                }
            }
        }
        return evidence;
    }

    private static void add(
            Map<Integer, List<BrandEvidence>> evidence,
            int brand,
            EvidenceKind kind,
            String written,
            BrandEvidence.Place place) {
        evidence.computeIfAbsent(brand, unused -> new ArrayList<>(1)).add(BrandEvidence.beside(kind, written, place));
    }

    private Set<Integer> officialOf(Mention mention) {
        Author author = mention.getAuthor();
        return author == null
                ? Set.of()
                : brandsByAccount.getOrDefault(account(mention.getPlatform() + ":" + author.getId()), Set.of());
    }

    private static String account(String account) {
        return account.toLowerCase(Locale.ROOT).replace(":@", ":");
    }

    private static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }
}
