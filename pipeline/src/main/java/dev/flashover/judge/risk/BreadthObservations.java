package dev.flashover.judge.risk;

import dev.flashover.avro.Story;
import java.util.List;

/** On how many different ways the story travels. */
final class BreadthObservations {
    private static final int MOST_PLATFORMS = 4;
    private static final int MOST_LANGUAGES = 3;
    private static final double MOST_PRESS = 4;

    private BreadthObservations() {}

    static List<Observation> of(Story story) {
        return List.of(
                new Observation(
                        "copycats",
                        Observation.log2(1.0 + story.getCopycats()),
                        story.getCopycats() + " others complain of the same from their own experience."),
                new Observation(
                        "press",
                        Math.min(MOST_PRESS, Observation.log2(1.0 + story.getPress())),
                        story.getPress() + " articles or broadcast items."),
                new Observation(
                        "platforms",
                        further(story.getPlatforms(), MOST_PLATFORMS),
                        "On " + String.join(", ", story.getPlatforms()) + "."),
                new Observation(
                        "languages",
                        further(story.getLanguages(), MOST_LANGUAGES),
                        "In " + story.getLanguages().size() + " languages."));
    }

    private static int further(List<String> names, int most) {
        return Math.min(most, Math.max(0, names.size() - 1));
    }
}
