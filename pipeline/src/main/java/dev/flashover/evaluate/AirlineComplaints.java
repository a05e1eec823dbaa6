package dev.flashover.evaluate;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import dev.flashover.enrich.text.TextRepair;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How well complaints are told in real tweets. We read some of the airlines' tweets and said which are complaints: that
 * an expectation was not met (Preoţiuc-Pietro et al., "Automatically identifying complaints in social media", ACL 2019).
 * Only rows and labels are kept here: {@code row ⇥ half ⇥ label}, rows counted from 0.
 */
public final class AirlineComplaints {
    private static final List<String> HALVES = List.of("tuned", "held-out");
    private static final double COMPLAINT = 0.5;

    private final PostReader reader;

    public AirlineComplaints(PostReader reader) {
        this.reader = reader;
    }

    private record Label(int row, String half, boolean complaint) {}

    /**
     * The printed report.
     *
     * @param data holds {@code airline2015/tweets.csv.gz}
     * @throws UserException if the file is not there, is something else, or is too short
     */
    public List<String> report(Path data) {
        List<Map<String, String>> rows = AirlineTweets.rows(data);
        List<Label> labels = labels();
        if (labels.stream().anyMatch(label -> label.row() >= rows.size())) {
            throw new UserException(
                    "airline2015/tweets.csv.gz has fewer tweets than were labelled: give the whole file");
        }
        Figures figures = new Figures()
                .row("half", "tweets", "complaints", "macro-F1", "precision", "recall", "AUC", "ECE", "negative taken");
        for (String half : HALVES) {
            addRow(
                    figures,
                    half,
                    rows,
                    labels.stream().filter(label -> label.half().equals(half)).toList());
        }
        return figures.lines();
    }

    private void addRow(Figures figures, String half, List<Map<String, String>> rows, List<Label> labels) {
        Confusion confusion = new Confusion(List.of("no complaint", "complaint"));
        Confusion negatives = new Confusion(List.of("no complaint", "complaint"));
        RocCurve curve = new RocCurve();
        Reliability reliability = new Reliability();
        for (Label label : labels) {
            String text = rows.get(label.row()).getOrDefault("text", "");
            PostReading reading = reader.read(TextRepair.repair(text).text());
            double complaint = Objects.requireNonNullElse(reading.complaint(), 0.0);
            boolean said = complaint >= COMPLAINT;
            confusion.add(label.complaint() ? 1 : 0, said ? 1 : 0);
            negatives.add(label.complaint() ? 1 : 0, reading.isNegative() ? 1 : 0);
            curve.add(complaint, label.complaint());
            reliability.add(Math.max(complaint, 1 - complaint), said == label.complaint());
        }
        figures.row(
                half,
                labels.size(),
                curve.positives(),
                confusion.macroF1(),
                confusion.precision(1),
                confusion.recall(1),
                Figures.fixed(curve.area(), 3),
                String.format(Locale.ROOT, "%.3f", reliability.error()),
                negatives.macroF1());
    }

    private static List<Label> labels() {
        return EvaluationFile.rows("airline-complaints.tsv", 3).stream()
                .map(columns -> new Label(Integer.parseInt(columns[0]), columns[1], columns[2].equals("1")))
                .toList();
    }
}
