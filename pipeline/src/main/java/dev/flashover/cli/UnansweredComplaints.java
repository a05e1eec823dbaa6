package dev.flashover.cli;

import dev.flashover.avro.Signals;
import dev.flashover.avro.Story;
import dev.flashover.avro.StoryKind;
import dev.flashover.avro.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Open stories in which somebody complains and nobody answers, or in form only. Closed ones are not listed. */
final class UnansweredComplaints {
    private static final int MOST = 20;
    private static final int TITLE_LENGTH = 60;

    /** From so many probable complaints on it is one. */
    private static final double COMPLAINTS = 0.5;

    /** It is said what at least one mention in so many probably shows. */
    private static final double SHOWN_BY_ONE_IN = 10;

    private static final double PROBABLY = 0.5;

    private static final Comparator<Story> MOST_HEARD_FIRST = Comparator.comparing(Story::getMentions)
            .reversed()
            .thenComparing(Story::getFirstSeen)
            .thenComparing(Story::getId);

    private final TreeMap<String, Story> latest = new TreeMap<>();

    /** Takes a later state of a story. */
    void add(Story story) {
        latest.put(story.getId(), story);
    }

    /** Takes note that a story was withdrawn. */
    void withdraw(String id) {
        latest.remove(id);
    }

    /** Empty if everybody got an answer. */
    List<String> lines() {
        List<Story> stories = latest.values().stream()
                .filter(UnansweredComplaints::isUnanswered)
                .sorted(MOST_HEARD_FIRST)
                .toList();
        if (stories.isEmpty()) {
            return List.of();
        }
        Table table = new Table().row("brand", "since (UTC)", "mentions", "answer", "shows", "complaint");
        stories.stream()
                .limit(MOST)
                .forEach(story -> table.row(
                        SafeText.of(story.getBrand()),
                        RiskLines.time(story.getFirstSeen()),
                        AccountTable.number(story.getMentions()),
                        story.getFirstReply() == null ? "none" : "evasive",
                        shows(story),
                        SafeText.of(story.getTitle(), TITLE_LENGTH)));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Complaints in open stories that nobody answered, or only in form: "
                + AccountTable.number(stories.size()));
        lines.addAll(table.lines());
        if (stories.size() > MOST) {
            lines.add("… and " + AccountTable.number(stories.size() - MOST) + " more");
        }
        return lines;
    }

    /** What makes a complaint more than one: that somebody leaves, threatens, or was in danger. */
    private static String shows(Story story) {
        Signals signals = story.getSignals();
        if (signals == null) {
            return "";
        }
        double enough = Math.max(PROBABLY, story.getSentiment().getScored() / SHOWN_BY_ONE_IN);
        Map<String, Double> sums = new LinkedHashMap<>();
        sums.put("leaving", signals.getChurn());
        sums.put("threat", signals.getThreat());
        sums.put("danger", signals.getSafety());
        sums.put("discrimination", signals.getDiscrimination());
        sums.put("privacy", signals.getPrivacy());
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static boolean isUnanswered(Story story) {
        boolean open = !story.getClosed() && story.getMergedInto() == null && story.getKind() == StoryKind.STORY;
        boolean evaded = story.getResponse() != null && story.getResponse().getTone() == Tone.DEFLECTION;
        return open
                && story.getComplaints() >= COMPLAINTS
                && story.getResolvedBy() == null
                && (story.getFirstReply() == null || evaded);
    }
}
