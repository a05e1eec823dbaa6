package dev.flashover.cli;

import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened to each brand on each day (UTC), gathered from pulses and stories. */
final class Digest {
    private static final int TITLE_LENGTH = 60;

    private final TreeMap<Day, Entry> days = new TreeMap<>();

    private record Day(String brand, LocalDate date) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int byBrand = brand.compareTo(other.brand);
            return byBrand != 0 ? byBrand : date.compareTo(other.date);
        }
    }

    private static final class Entry {
        private final Set<String> opened = new HashSet<>();
        private long mentions;
        private double negative;
        private long scored;
        private @Nullable Story riskiest;
    }

    void add(Pulse pulse) {
        Entry entry = entry(pulse.getBrand(), pulse.getStart());
        entry.mentions += pulse.getMentions();
        entry.negative += pulse.getSentiment().getNegative();
        entry.scored += pulse.getSentiment().getScored();
    }

    /** Takes one state of a story; of each day, the riskiest state of all counts. */
    void add(Story story) {
        entry(story.getBrand(), story.getFirstSeen()).opened.add(story.getId());
        Entry entry = entry(story.getBrand(), story.getUpdated());
        Story before = entry.riskiest;
        if (before == null || before.getProbability() < story.getProbability()) {
            entry.riskiest = story;
        }
    }

    List<String> lines() {
        Table table = new Table()
                .row("brand", "day", "mentions", "negative", "stories", "highest risk", "level", "its story");
        days.forEach((day, entry) -> {
            Story story = entry.riskiest;
            table.row(
                    SafeText.of(day.brand),
                    day.date,
                    AccountTable.number(entry.mentions),
                    entry.scored == 0 ? "?" : percent(entry.negative / entry.scored),
                    AccountTable.number(entry.opened.size()),
                    story == null ? "" : percent(story.getProbability()),
                    story == null ? Level.QUIET : story.getLevel(),
                    story == null ? "" : SafeText.of(story.getTitle(), TITLE_LENGTH));
        });
        return table.lines();
    }

    private Entry entry(String brand, Instant time) {
        return days.computeIfAbsent(new Day(brand, LocalDate.ofInstant(time, ZoneOffset.UTC)), day -> new Entry());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }
}
