package dev.flashover.cli;

import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an escalation-risk event looks in a terminal: one line that says what, one that says why. */
final class RiskLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int TITLE_LENGTH = 72;
    private static final int REASONS = 3;

    private RiskLines() {}

    /** Time (UTC), level, brand, title and probability; below them the first reasons, if there are any. */
    static List<String> of(EscalationRisk event, Terminal terminal) {
        String what = headline(event, terminal) + terminal.faint("  (" + percent(event.getProbability()) + ")");
        String why = event.getReasons().stream()
                .limit(REASONS)
                .map(Reason::getSentence)
                .map(SafeText::of)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return why.isEmpty() ? List.of(what) : List.of(what, terminal.faint("                  " + why));
    }

    /** The first of the lines alone, without the probability. */
    static String headline(EscalationRisk event, Terminal terminal) {
        return time(event.getTime()) + "  " + terminal.level(event.getLevel()) + "  "
                + terminal.bold(SafeText.of(event.getBrand())) + "  "
                + SafeText.of(event.getStory().getTitle(), TITLE_LENGTH);
    }

    /** Event time to the minute, in UTC. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + " %";
    }
}
