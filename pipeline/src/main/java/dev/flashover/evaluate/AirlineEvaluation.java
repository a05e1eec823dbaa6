package dev.flashover.evaluate;

import dev.flashover.avro.Change;
import dev.flashover.avro.EscalationRisk;
import dev.flashover.avro.Level;
import dev.flashover.avro.StoryKind;
import dev.flashover.intake.BrandsFile;
import dev.flashover.intake.CsvMapping;
import dev.flashover.playback.StagePlayer;
import dev.flashover.wire.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How often a crisis team would be called on days like any other, and whether on those that were not: eight days of tweets
 * to US airlines, of which the sixth and seventh brought a storm.
 */
public final class AirlineEvaluation {
    private static final String MAPPING = "airline2015";
    private static final LocalDate FIRST = LocalDate.of(2015, 2, 17);
    private static final LocalDate STORM = LocalDate.of(2015, 2, 22);
    private static final int DAYS = 8;
    private static final List<String> ABOUT = List.of(
            "Tweets to US airlines, 17 to 24 February 2015, UTC. The file holds tweets to the airlines, hardly any shares,",
            "and none by them: it shows how quiet the judge is and whether it sees a wave of complaints, not how it follows",
            "what spreads. American effectively starts on the 22nd, and Delta is here where the text names it.",
            "The storm of the 22nd and 23rd about doubled the complaints to some of them.");

    private final Clock clock;

    /** @param clock the real time, to tell times in the future */
    public AirlineEvaluation(Clock clock) {
        this.clock = clock;
    }

    /**
     * Measures, and prints what comes out. Takes minutes.
     *
     * @param data holds {@code airline2015/tweets.csv.gz}
     * @param print takes lines as they come
     */
    public void report(Path data, Consumer<String> print) {
        Map<String, BrandDiary> diaries = new TreeMap<>();
        Set<String> airlines = new TreeSet<>();
        try (StagePlayer player = new StagePlayer()) {
            player.on(
                    Topics.ESCALATION_RISK,
                    event -> diaries.computeIfAbsent(event.getBrand(), BrandDiary::new)
                            .take(event));
            player.on(Topics.STORIES, story -> airlines.add(story.getBrand()));
            BrandsFile.bundled().forEach(player::watch);
            player.replay(
                    List.of(data.resolve("airline2015").resolve("tweets.csv.gz")), CsvMapping.read(MAPPING), clock);
        }
        ABOUT.forEach(print);
        print.accept("");
        airlines.forEach(brand -> diaries.computeIfAbsent(brand, BrandDiary::new));
        table(diaries).lines().forEach(print);
        print.accept("");
        diaries.values().forEach(diary -> diary.lines.forEach(print));
    }

    private static Figures table(Map<String, BrandDiary> diaries) {
        List<Object> header = new ArrayList<>(List.of("brand"));
        for (int day = 0; day < DAYS; day++) {
            header.add(FIRST.plusDays(day).getDayOfMonth());
        }
        header.addAll(List.of("raised before the storm", "raised in all", "wave first announced"));
        Figures figures = new Figures().row(header.toArray());
        diaries.values().forEach(diary -> figures.row(diary.row().toArray()));
        return figures;
    }

    /** What was said of one brand. */
    private static final class BrandDiary {
        private final String brand;
        private final int[] events = new int[DAYS];
        private final Set<String> raisedBefore = new HashSet<>();
        private final Set<String> raised = new HashSet<>();
        private final List<String> lines = new ArrayList<>();
        private String wave = "-";

        BrandDiary(String brand) {
            this.brand = brand;
        }

        void take(EscalationRisk event) {
            LocalDate day = LocalDate.ofInstant(event.getTime(), ZoneOffset.UTC);
            int number = (int) ChronoUnit.DAYS.between(FIRST, day);
            if (event.getLevel() == Level.QUIET || number < 0 || number >= DAYS) {
                return;
            }
            events[number]++;
            boolean isWave = event.getStory().getKind() == StoryKind.WAVE;
            if (isWave && wave.equals("-")) {
                wave = event.getTime().truncatedTo(ChronoUnit.MINUTES) + " " + event.getLevel();
            }
            if (event.getLevel().compareTo(Level.ELEVATED) >= 0) {
                raised.add(event.getStory().getId());
                if (day.isBefore(STORM)) {
                    raisedBefore.add(event.getStory().getId());
                }
            }
            if (event.getChange() == Change.OPENED || event.getChange() == Change.ESCALATED) {
                lines.add(event.getTime().truncatedTo(ChronoUnit.SECONDS) + " " + brand + " " + event.getLevel() + " "
                        + event.getStory().getKind() + " of " + event.getStory().getMentions() + " mentions");
            }
        }

        List<Object> row() {
            List<Object> cells = new ArrayList<>(List.of(brand));
            for (int count : events) {
                cells.add(count);
            }
            cells.addAll(List.of(raisedBefore.size(), raised.size(), wave));
            return cells;
        }
    }
}
