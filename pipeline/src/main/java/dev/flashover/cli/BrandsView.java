package dev.flashover.cli;

import dev.flashover.enrich.brand.BrandEvidence;
import dev.flashover.enrich.brand.BrandMatch;
import dev.flashover.enrich.brand.EvidenceKind;
import java.util.List;
import java.util.Locale;

/** How the brands that a text may be about look in a terminal, with what speaks for and against them. */
final class BrandsView {
    private static final int MOST_BRANDS = 20;
    private static final int WRITTEN_LENGTH = 50;

    private final Terminal terminal;

    BrandsView(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<BrandMatch> candidates) {
        terminal.line("");
        if (candidates.isEmpty()) {
            terminal.line(terminal.bold("Brands      ") + "none");
            return;
        }
        terminal.line(terminal.bold("Brands      ") + BrandMatch.ENOUGH + " points are enough");
        Table table = new Table();
        candidates.stream().limit(MOST_BRANDS).forEach(match -> {
            table.row(
                    (match.counts() ? "  found      " : "  near miss  ")
                            + SafeText.of(match.brand().getId(), WRITTEN_LENGTH),
                    match.points(),
                    "in all");
            match.evidence().forEach(evidence -> add(table, evidence));
        });
        table.lines().forEach(terminal::line);
        if (candidates.size() > MOST_BRANDS) {
            terminal.line("  and " + (candidates.size() - MOST_BRANDS) + " more");
        }
    }

    private static void add(Table table, BrandEvidence evidence) {
        table.row(
                "", evidence.points(), title(evidence.kind()) + ": " + SafeText.of(evidence.written(), WRITTEN_LENGTH));
    }

    private static String title(EvidenceKind kind) {
        return switch (kind) {
            case CAPITAL -> "capital letter";
            case SMALL -> "small letter";
            case CONTEXT -> "context term";
            case NEGATIVE -> "negative keyword";
            case AMBIGUOUS -> "also an ordinary word";
            case OFFICIAL_ACCOUNT,
                    COLLECTOR,
                    LINK,
                    HANDLE,
                    HASHTAG,
                    NAME,
                    INFLECTED,
                    TRANSLITERATED,
                    PRODUCT,
                    OTHER_NAME -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
