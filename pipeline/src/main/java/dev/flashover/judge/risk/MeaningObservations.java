package dev.flashover.judge.risk;

import dev.flashover.avro.SentimentSum;
import dev.flashover.avro.Signals;
import dev.flashover.avro.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the story's texts mean. Shares have no words of their own: a story of shares alone is judged by its first text. */
final class MeaningObservations {
    /** So many texts that show nothing are thought to stand beside those that were read. */
    private static final double PRIOR_TEXTS = 2;

    private MeaningObservations() {}

    static List<Observation> of(Story story) {
        List<Observation> observations = new ArrayList<>();
        SentimentSum felt = story.getSentiment();
        double texts = felt.getScored() + PRIOR_TEXTS;
        observations.add(new Observation(
                "feeling",
                (felt.getNegative() - felt.getPositive()) / texts,
                String.format(
                        Locale.ROOT,
                        "Of %d scored texts %.0f are negative, %.0f positive.",
                        felt.getScored(),
                        felt.getNegative(),
                        felt.getPositive())));
        Signals shown = story.getSignals();
        if (shown != null) {
            observations.add(share("outrage", shown.getOutrage(), texts, "show moral anger"));
            observations.add(severity(shown, texts));
            observations.add(share(
                    "leaving",
                    shown.getChurn() + shown.getThreat(),
                    texts,
                    "threaten with lawyers or the press, or leave for a competitor"));
        }
        return observations;
    }

    private static Observation severity(Signals shown, double texts) {
        String topic = "danger to life or health";
        double most = shown.getSafety();
        if (shown.getDiscrimination() > most) {
            topic = "discrimination";
            most = shown.getDiscrimination();
        }
        if (shown.getPrivacy() > most) {
            topic = "personal data";
            most = shown.getPrivacy();
        }
        if (shown.getMoney() > most) {
            topic = "money";
            most = shown.getMoney();
        }
        return share("severity", most, texts, "speak of " + topic);
    }

    private static Observation share(String feature, double sum, double texts, String what) {
        return new Observation(
                feature, Math.min(1, sum / texts), String.format(Locale.ROOT, "About %.0f texts %s.", sum, what));
    }
}
