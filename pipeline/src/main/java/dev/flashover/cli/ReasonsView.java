package dev.flashover.cli;

import dev.flashover.enrich.model.Explanation;
import dev.flashover.enrich.model.Explanation.Reason;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How the reasons of an explanation look in a terminal: a table whose columns add up. */
final class ReasonsView {
    private static final int MOST_FOR = 6;
    private static final int MOST_AGAINST = 4;
    private static final int MOST_HITS = 12;
    private static final int TEXT_LENGTH = 36;
    private static final int LINE_LENGTH = 70;

    /** What would be printed as 0.00. */
    private static final double LEAST = 0.005;

    private final Terminal terminal;

    ReasonsView(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Explanation explanation) {
        if (explanation.reasons().isEmpty()) {
            return;
        }
        Explanation.Winner winner = explanation.winner();
        boolean complaint = explanation.reading().complaint() != null;
        terminal.line("");
        terminal.line(terminal.bold("Why         ") + "what speaks for it (+) and against it (-), in log-odds");
        Table table = new Table();
        Lines lines = new Lines(table, winner != null, complaint);
        lines.head(winner == null ? "" : winner.name().toLowerCase(Locale.ROOT), "complaint");
        addNamed(explanation, lines);
        explanation.reasons().stream()
                .filter(reason -> reason.text().isEmpty())
                .forEach(reason -> lines.add(List.of(reason), terminal.faint(describe(reason, explanation))));
        lines.add(explanation.reasons(), terminal.bold("in all"));
        table.lines().forEach(terminal::line);
    }

    private void addNamed(Explanation explanation, Lines lines) {
        List<Reason> named = explanation.reasons().stream()
                .filter(reason -> !reason.text().isEmpty())
                .toList();
        Set<Reason> strongest = new LinkedHashSet<>();
        addStrongest(named, Reason::sentiment, strongest);
        addStrongest(named, Reason::complaint, strongest);
        strongest.stream()
                .sorted(Comparator.comparingDouble(Reason::sentiment)
                        .thenComparingDouble(Reason::complaint)
                        .reversed())
                .forEach(reason -> lines.add(List.of(reason), SafeText.of(reason.text(), TEXT_LENGTH)));
        List<Reason> others =
                named.stream().filter(reason -> !strongest.contains(reason)).toList();
        if (!others.isEmpty()) {
            lines.add(others, terminal.faint("other words and expressions: " + others.size()));
        }
    }

    private static void addStrongest(List<Reason> reasons, ToDoubleFunction<Reason> weight, Set<Reason> strongest) {
        List<Reason> sorted = reasons.stream()
                .sorted(Comparator.comparingDouble(weight).reversed())
                .toList();
        sorted.stream()
                .limit(MOST_FOR)
                .filter(reason -> weight.applyAsDouble(reason) >= LEAST)
                .forEach(strongest::add);
        sorted.stream()
                .skip(Math.max(0, sorted.size() - MOST_AGAINST))
                .filter(reason -> weight.applyAsDouble(reason) <= -LEAST)
                .forEach(strongest::add);
    }

    private static String describe(Reason reason, Explanation explanation) {
        return switch (reason.kind()) {
            case LEXICON -> SafeText.of("lexicon: " + hits(explanation), LINE_LENGTH);
            case STYLE -> "length, marks, capitals";
            case START -> "before anything is read";
            case WORD, EXPRESSION -> SafeText.of(reason.text(), TEXT_LENGTH);
        };
    }

    private static String hits(Explanation explanation) {
        Stream<String> known = explanation.lexicon().stream()
                .map(hit -> String.format("%s %+d", hit.text(), hit.polarity())
                        + (hit.negated() ? " (after a negation)" : ""));
        Stream<String> cues = explanation.experiences().stream()
                .map(hit -> hit.text() + " (" + hit.experience().name().toLowerCase(Locale.ROOT) + ")");
        List<String> hits = Stream.concat(known, cues).limit(MOST_HITS).toList();
        return hits.isEmpty() ? "knows no word of it" : String.join(", ", hits);
    }

    /** The lines of the table, with columns for what can be told. */
    private record Lines(Table table, boolean sentiment, boolean complaint) {
        void head(String sentimentName, String complaintName) {
            row(String.format("%11s", sentimentName), String.format("%11s", complaintName), "");
        }

        void add(List<Reason> reasons, String what) {
            row(weight(reasons, Reason::sentiment), weight(reasons, Reason::complaint), what);
        }

        private void row(String first, String second, String what) {
            table.row(Stream.of(sentiment ? first : "", complaint ? second : "", what)
                    .filter(cell -> !cell.isEmpty())
                    .toArray());
        }

        private static String weight(List<Reason> reasons, ToDoubleFunction<Reason> weight) {
            // Through a whole number: there is no negative zero.
            double sum = Math.round(100 * reasons.stream().mapToDouble(weight).sum()) / 100.0;
            return String.format(Locale.ROOT, "%+11.2f", sum);
        }
    }
}
