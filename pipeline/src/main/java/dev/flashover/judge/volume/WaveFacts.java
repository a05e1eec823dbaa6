package dev.flashover.judge.volume;

import dev.flashover.avro.Evidence;
import dev.flashover.avro.Level;
import dev.flashover.avro.Pulse;
import dev.flashover.avro.Story;
import dev.flashover.avro.StoryKind;
import dev.flashover.avro.Velocity;
import dev.flashover.judge.spread.Scale;
import dev.flashover.judge.story.StoryFacts;
import dev.flashover.judge.story.StoryId;
import dev.flashover.wire.EvidenceOrder;
import dev.flashover.wire.ShortNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of a wave: far more mentions of a brand than usual, whatever each is about. */
public final class WaveFacts {
    /** In place of the root that opens other stories. */
    private static final String ROOT = "wave";

    private static final int MOST_EVIDENCE = 5;

    /** From this share of complaints, or of negative words, on a wave is no praise. */
    private static final double SOME_HARM = 0.35;

    /** The first few mentions do not tell what the others will be. */
    private static final int ENOUGH_TO_TELL = 10;

    private static final double MUCH_HARM = 0.5;
    private static final double CRITICAL_TIMES = 4;
    private static final int CRITICAL_MENTIONS = 500;

    /** What complains first, then what many see; each mention once. */
    private static final Comparator<Evidence> WORTH_SHOWING =
            Comparator.comparing(WaveFacts::complains).reversed().thenComparing(EvidenceOrder.BY_REACH);

    private WaveFacts() {}

    /** A new wave, before its first pulse was added. */
    public static Story open(Pulse pulse) {
        Story story = StoryFacts.open(pulse);
        Instant first = pulse.getEnd();
        story.setKind(StoryKind.WAVE);
        story.setRoot(ROOT);
        story.setModel(VolumeMeter.VERSION);
        story.setId(StoryId.of(pulse.getBrand(), ROOT, first));
        story.setFirstSeen(first);
        story.setLastSeen(first);
        story.setUpdated(first);
        return story;
    }

    /** Adds what a pulse brought, except its authors, which the story's sketch counts. */
    public static void add(Story story, Pulse pulse) {
        List<Evidence> evidence = merge(story.getEvidence(), pulse.getEvidence());
        double complaints = story.getComplaints() + pulse.getComplaints();
        String title = story.getTitle();
        StoryFacts.add(story, pulse);
        story.setTitle(title);
        story.setEvidence(evidence);
        story.setComplaints(complaints);
        story.setSpread((double) story.getMentions());
    }

    /** What the volume is now. */
    public static void measure(Story story, Reading reading) {
        List<Velocity> velocity = new ArrayList<>();
        for (Map.Entry<Scale, Reading.Count> window : reading.windows().entrySet()) {
            Reading.Count count = window.getValue();
            velocity.add(new Velocity(
                    window.getKey().length().toString(),
                    (double) count.mentions(),
                    ShortNumber.coarse(count.expected())));
        }
        story.setVelocity(velocity);
        story.setProbability(ShortNumber.of(1 - reading.chance()));
    }

    /** The line by which people know a wave. */
    public static String title(Reading reading) {
        Scale strongest = reading.strongest();
        Reading.Count count = reading.count(strongest);
        return String.format(
                Locale.ROOT, "Wave: %.1f times the usual mentions in the last %s", count.times(), strongest.label());
    }

    /** The level that the wave deserves: praise and mere talk are worth watching, no more, and so is what is only beginning. */
    public static Level level(Story story, Reading reading) {
        double harm = harm(story);
        Reading.Count day = reading.count(Scale.DAY);
        if (harm >= MUCH_HARM
                && story.getMentions() >= CRITICAL_MENTIONS
                && Math.max(day.times(), reading.count(Scale.SIX_HOURS).times()) >= CRITICAL_TIMES) {
            return Level.CRITICAL;
        }
        return harm >= SOME_HARM && story.getMentions() >= ENOUGH_TO_TELL ? Level.ELEVATED : Level.WATCH;
    }

    /** What part of a wave is complaints or, if that is more, negative words; 0 to 1. */
    public static double harm(Story story) {
        double complaining = story.getComplaints() / Math.max(1, story.getMentions());
        double negative = story.getSentiment().getNegative()
                / Math.max(1, story.getSentiment().getScored());
        return Math.min(1, Math.max(complaining, negative));
    }

    private static List<Evidence> merge(List<Evidence> known, List<Evidence> more) {
        Set<String> seen = new HashSet<>();
        List<Evidence> all = new ArrayList<>(known);
        all.addAll(more);
        return new ArrayList<>(all.stream()
                .filter(evidence -> !evidence.getOfficial())
                .sorted(WORTH_SHOWING)
                .filter(evidence -> seen.add(evidence.getPlatform() + ':' + evidence.getId()))
                .limit(MOST_EVIDENCE)
                .toList());
    }

    private static boolean complains(Evidence evidence) {
        return evidence.getComplaint() != null && evidence.getComplaint() >= 0.5;
    }
}
