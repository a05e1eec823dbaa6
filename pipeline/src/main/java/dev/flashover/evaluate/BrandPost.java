package dev.flashover.evaluate;

import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.brand.BrandMatch;
import dev.flashover.enrich.brand.BrandMatcher;
import dev.flashover.enrich.root.CanonicalLink;
import dev.flashover.enrich.text.PlainText;
import dev.flashover.enrich.text.TextRepair;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A post and the brands that it is about.
 *
 * @param language ISO 639-1 code
 * @param brands ids; empty if it is about none of those that are looked for
 * @param text as written
 */
record BrandPost(String language, Set<String> brands, String text) {
    /** All posts; a row is language, ids (- for none) and text. */
    static List<BrandPost> bundled() {
        return EvaluationFile.rows("brands.tsv", 3).stream()
                .map(cells -> new BrandPost(cells[0], ids(cells[1]), cells[2]))
                .toList();
    }

    private static Set<String> ids(String cell) {
        return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(" ", -1)));
    }

    /** True if rules may be tuned on it. By a hash of its text, so that more posts move none to the other half. */
    boolean isForTuning() {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return (hash.getValue() & 1) == 0;
    }

    /** What the matcher is given of it, the way the enrich stage prepares it. */
    Prepared prepare() {
        PlainText plain = TextRepair.repair(text);
        Mention mention = Mention.newBuilder()
                .setId("1")
                .setPlatform("evaluation")
                .setKind(Kind.POST)
                .setPublished(Instant.EPOCH)
                .setContent(plain.text())
                .build();
        Set<String> hosts = plain.links().stream()
                .map(CanonicalLink::of)
                .filter(Objects::nonNull)
                .map(CanonicalLink::host)
                .collect(Collectors.toSet());
        return new Prepared(mention, hosts);
    }

    record Prepared(Mention mention, Set<String> hosts) {
        Set<String> brands(BrandMatcher matcher) {
            Set<String> ids = new TreeSet<>();
            for (BrandMatch match : matcher.match(mention, hosts)) {
                ids.add(match.brand().getId());
            }
            return ids;
        }
    }
}
