package dev.flashover.judge.risk;

import dev.flashover.avro.Story;
import dev.flashover.avro.Tone;
import dev.flashover.judge.response.ResponseView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the brand did about the story, and what came of it. */
final class ResponseObservations {
    /** Below so many share-equivalents in a day nobody waits for an answer, so silence is no news. */
    private static final double MANY = 30;

    /** Of the texts that were read, so many must be complaints for silence to be a fault. */
    private static final double COMPLAINTS = 0.3;

    private static final double MOST_HOURS = 10;
    private static final double MOST_DOUBLINGS = 3;

    /** So many share-equivalents an hour more or less are chance. */
    private static final double HOURLY_NOISE = 3;

    private ResponseObservations() {}

    static List<Observation> of(Situation situation) {
        ResponseView response = situation.response();
        List<Observation> observations = new ArrayList<>();
        if (response.tone() != null) {
            observations.add(new Observation("tone", harm(response.tone()), response.sentence()));
        } else if (isAwaited(situation)) {
            double hours =
                    response.silence().toMillis() / (double) Duration.ofHours(1).toMillis();
            observations.add(new Observation("silence", Math.min(MOST_HOURS, hours), response.sentence()));
        }
        if (response.slopeBefore() != null && response.slopeAfter() != null) {
            observations.add(afterAnswer(response.slopeBefore(), response.slopeAfter()));
        }
        return observations;
    }

    private static boolean isAwaited(Situation situation) {
        Story story = situation.story();
        return situation.lastDay() >= MANY
                && story.getComplaints() > 0
                && story.getComplaints() >= COMPLAINTS * story.getSentiment().getScored();
    }

    private static Observation afterAnswer(double before, double after) {
        double doublings = Observation.log2((after + HOURLY_NOISE) / (before + HOURLY_NOISE));
        return new Observation(
                "after-answer",
                Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings)),
                String.format(
                        Locale.ROOT,
                        "%,.0f share-equivalents an hour since the brand's answer, %,.0f before.",
                        after,
                        before));
    }

    private static double harm(Tone tone) {
        return switch (tone) {
            case UNCLEAR -> 0;
            case APOLOGY -> -0.6;
            case EXPLANATION -> -0.3;
            case SOLUTION -> -1.2;
            case DEFLECTION -> 0.4;
            case RUDE, COPIED -> 1.5;
        };
    }
}
