package dev.flashover.evaluate;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.text.TextRepair;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How well complaints are told in real tweets. We read some of the airlines' tweets and said which are complaints: that
 * an expectation was not met (Preoţiuc-Pietro et al., "Automatically identifying complaints in social media", ACL 2019).
 * Only rows and labels are kept here: {@code row ⇥ half ⇥ label}, rows counted from 0.
 */
public final class AirlineComplaints {
    private static final List<String> HALVES = List.of("tuned", "held-out");

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
        ComplaintScores scores = new ComplaintScores();
        for (Label label : labels) {
            String text = rows.get(label.row()).getOrDefault("text", "");
            scores.add(reader.read(TextRepair.repair(text).text()), label.complaint());
        }
        figures.row(
                half,
                labels.size(),
                scores.complaints(),
                scores.confusion().macroF1(),
                scores.confusion().precision(1),
                scores.confusion().recall(1),
                scores.area(),
                scores.calibrationError(),
                scores.negatives().macroF1());
    }

    private static List<Label> labels() {
        return EvaluationFile.rows("airline-complaints.tsv", 3).stream()
                .map(columns -> new Label(Integer.parseInt(columns[0]), columns[1], columns[2].equals("1")))
                .toList();
    }
}
