package dev.flashover.enrich;

import dev.flashover.avro.Activity;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.brand.BrandMatch;
import dev.flashover.enrich.brand.BrandMatcher;
import dev.flashover.enrich.root.CanonicalLink;
import dev.flashover.enrich.root.RootNames;
import dev.flashover.enrich.root.Roots;
import dev.flashover.enrich.terms.OwnNames;
import dev.flashover.enrich.text.PlainText;
import dev.flashover.enrich.text.TextRepair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands one mention. What comes out depends on nothing but the arguments. Thread-safe. */
final class MentionEnricher {
    private final MentionRules rules;
    private final TextAnalyzer analyzer;
    private final ReplyTones tones;
    private final OwnNames ownNames = new OwnNames();

    MentionEnricher(MentionRules rules, TextAnalyzer analyzer, ReplyTones tones) {
        this.rules = rules;
        this.analyzer = analyzer;
        this.tones = tones;
    }

    /**
     * Understands a mention.
     *
     * @param watermark event time in epoch milliseconds up to which the partition is complete; {@link Long#MIN_VALUE} if
     *     that is not known
     */
    Enrichment enrich(Mention mention, BrandMatcher matcher, long watermark) {
        Optional<String> violation = rules.violation(mention);
        if (violation.isPresent()) {
            return new Enrichment.Invalid(violation.get());
        }
        PlainText name = repaired(mention.getName());
        PlainText content = repaired(mention.getContent());
        Mention plain = Mention.newBuilder(mention)
                .setName(mention.getName() == null ? null : name.text())
                .setContent(mention.getContent() == null ? null : content.text())
                .build();
        List<CanonicalLink> links = links(mention, name, content);
        List<BrandMatch> matches =
                matcher.match(plain, links.stream().map(CanonicalLink::host).collect(Collectors.toSet()));
        if (matches.isEmpty()) {
            return new Enrichment.Unmatched();
        }
        TextAnalysis analysis = analyse(plain);
        long published = eventTime(mention).toEpochMilli();
        boolean late = published <= watermark;
        Instant time = Instant.ofEpochMilli(late ? watermark + 1 : published);
        List<EnrichedMention> enriched = new ArrayList<>(matches.size());
        for (BrandMatch match : matches) {
            EnrichedMention record = record(plain, match, enriched.isEmpty(), time, late, links, analysis);
            if (match.official()) {
                record.setTone(tones.of(text(plain), analysis));
            }
            enriched.add(record);
        }
        return new Enrichment.Matched(enriched);
    }

    private static PlainText repaired(@Nullable String collected) {
        return collected == null ? PlainText.NONE : TextRepair.repair(collected);
    }

    private static List<CanonicalLink> links(Mention mention, PlainText name, PlainText content) {
        return Stream.of(mention.getLinks(), name.links(), content.links())
                .flatMap(List::stream)
                .map(CanonicalLink::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String text(Mention plain) {
        return Stream.of(plain.getName(), plain.getContent())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private TextAnalysis analyse(Mention plain) {
        String text = text(plain);
        // A share has no words of its own: what it passes on was scored when it was said.
        return text.isEmpty()
                ? TextAnalysis.NONE
                : analyzer.analyse(text, plain.getLanguage(), plain.getKind() != Kind.SHARE);
    }

    private static Instant eventTime(Mention mention) {
        return mention.getActivity() == Activity.UPDATE && mention.getCounters() != null
                ? mention.getCounters().getAt()
                : mention.getPublished();
    }

    private EnrichedMention record(
            Mention plain,
            BrandMatch match,
            boolean primary,
            Instant time,
            boolean late,
            List<CanonicalLink> links,
            TextAnalysis analysis) {
        RootNames names = Roots.of(plain, links, match.brand().getDomains());
        return EnrichedMention.newBuilder()
                .setMention(plain)
                .setBrand(match.brand().getId())
                .setPrimary(primary)
                .setOfficial(match.official())
                .setTime(time)
                .setLate(late)
                .setRoot(names.root())
                .setAliases(names.aliases())
                .setLanguage(analysis.reading().language())
                .setLanguageProbability(analysis.languageProbability())
                .setSentiment(analysis.sentiment())
                .setComplaint(analysis.complaint())
                .setSignals(analysis.signals())
                .setLostLetters(analysis.reading().lostLetters())
                .setIllegible(analysis.reading().isIllegible())
                .setFingerprint(analysis.fingerprint())
                .setCrisisSize(match.brand().getCrisisSize())
                .setAlertBudget(match.brand().getAlertBudget())
                .setTerms(ownNames.without(match.brand(), analysis.terms()))
                .build();
    }
}
