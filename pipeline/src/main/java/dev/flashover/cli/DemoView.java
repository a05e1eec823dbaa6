package dev.flashover.cli;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Heartbeat;
import dev.flashover.avro.Level;
import dev.flashover.avro.Mention;
import dev.flashover.avro.Story;
import dev.flashover.wire.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the demo shows, gathered from the topics. Pure: records in, lines out. */
final class DemoView {
    private static final int STORIES_SHOWN = 6;
    private static final int TITLE_LENGTH = 56;

    private final Map<String, Story> stories = new HashMap<>();
    private final List<EscalationRisk> alerts = new ArrayList<>();
    private long mentions;
    private @Nullable Instant time;

    /**
     * Takes a record of any topic.
     *
     * @return true if it is an alert
     */
    boolean take(String topic, @Nullable SpecificRecord message) {
        if (message instanceof Mention) {
            mentions++;
        } else if (message instanceof Heartbeat heartbeat && topic.equals(Topics.PULSES.name())) {
            time = time == null || heartbeat.getTime().isAfter(time) ? heartbeat.getTime() : time;
        } else if (message instanceof Story story) {
            stories.put(story.getId(), story);
        } else if (message instanceof EscalationRisk event && isAlert(event)) {
            alerts.add(event);
            return true;
        }
        return false;
    }

    /** Something that a crisis team wants to be told: a story rose to ELEVATED or CRITICAL. */
    static boolean isAlert(EscalationRisk event) {
        return (event.getChange() == Change.OPENED || event.getChange() == Change.ESCALATED)
                && event.getLevel().compareTo(Level.ELEVATED) >= 0;
    }

    /** One line: event time, mentions, stories, alerts. */
    String status() {
        Instant reached = time;
        return (reached == null ? "                " : RiskLines.time(reached)) + "  "
                + AccountTable.number(mentions) + " mentions, " + AccountTable.number(stories.size()) + " stories, "
                + AccountTable.number(alerts.size()) + " alerts";
    }

    /** The status and the stories with the highest risk. */
    List<String> block(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add(status());
        stories.values().stream()
                .filter(story -> !story.getClosed())
                .sorted(Comparator.comparing(Story::getLevel)
                        .thenComparing(Story::getProbability)
                        .reversed()
                        .thenComparing(Story::getId))
                .limit(STORIES_SHOWN)
                .map(story -> line(story, terminal))
                .forEach(lines::add);
        return lines;
    }

    /** What it all came to. */
    List<String> summary(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold("Mentions read  " + AccountTable.number(mentions)));
        lines.add(terminal.bold("Stories        " + AccountTable.number(stories.size())));
        lines.add(terminal.bold("Alerts         " + AccountTable.number(alerts.size())));
        alerts.stream()
                .sorted(Comparator.comparing(EscalationRisk::getTime).thenComparing(EscalationRisk::getId))
                .forEach(event -> lines.add("  " + RiskLines.headline(event, terminal)));
        return lines;
    }

    private static String line(Story story, Terminal terminal) {
        return "  " + terminal.level(story.getLevel()) + "  "
                + String.format("%3d %%", Math.round(100 * story.getProbability())) + "  "
                + String.format("%7s", AccountTable.number(story.getMentions())) + "  "
                + String.format("%-16s", SafeText.of(story.getBrand(), 16)) + "  "
                + SafeText.of(story.getTitle(), TITLE_LENGTH);
    }
}
