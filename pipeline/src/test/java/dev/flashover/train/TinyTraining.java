package dev.flashover.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A data folder and a corpus, just large enough to learn two languages from. */
public final class TinyTraining {
    private static final long SEED = 1;
    private static final List<List<String>> ENGLISH = List.of(
            List.of("terrible", "awful", "broken", "worst", "rude"),
            List.of("parcel", "office", "opens", "monday", "street"),
            List.of("lovely", "great", "wonderful", "best", "kind"));
    private static final List<List<String>> BULGARIAN = List.of(
            List.of("ужасно", "кошмар", "счупен", "отвратително", "срам"),
            List.of("пратка", "офис", "отваря", "понеделник", "улица"),
            List.of("чудесно", "страхотно", "прекрасно", "добро", "мило"));
    private static final List<String> ENGLISH_FILLERS = List.of("the", "was", "with", "this", "and", "there", "today");
    private static final List<String> BULGARIAN_FILLERS =
            List.of("беше", "това", "днес", "там", "също", "много", "още");

    private TinyTraining() {}

    /** Writes {@code sentiment/clean_train.tsv.gz} and {@code sentiment/dev.tsv.gz}. */
    public static void writeData(Path data) throws IOException {
        Random random = new Random(SEED);
        Files.createDirectories(data.resolve("sentiment"));
        writePacked(data.resolve(ModelTraining.TRAINING_FILE), rows(450, "train", random));
        writePacked(data.resolve(ModelTraining.TUNING_FILE), rows(90, "val", random));
    }

    /** Writes {@code posts}, {@code replies}, {@code lexicon}, {@code cues} and {@code reply-cues}. */
    public static void writeCorpus(Path corpus) throws IOException {
        Random random = new Random(SEED + 1);
        Files.createDirectories(corpus.resolve("posts"));
        Files.createDirectories(corpus.resolve("lexicon"));
        Files.createDirectories(corpus.resolve("cues"));
        Files.createDirectories(corpus.resolve("replies"));
        Files.createDirectories(corpus.resolve("reply-cues"));
        Files.write(corpus.resolve("replies/en.tsv"), replies(random));
        Files.write(corpus.resolve("reply-cues/en.tsv"), List.of("sorr*\tapology", "shut up\trude"));
        Files.write(corpus.resolve("cues/en.tsv"), List.of("thank*\tthanks", "my lawyer\tthreat"));
        Files.write(corpus.resolve("posts/en.tsv"), posts("my", "I", ENGLISH, ENGLISH_FILLERS, random));
        Files.write(corpus.resolve("posts/bg.tsv"), posts("моят", "аз", BULGARIAN, BULGARIAN_FILLERS, random));
        Files.write(corpus.resolve("lexicon/en.tsv"), List.of("awful\t-3", "great\t2", "not\t0"));
        Files.write(corpus.resolve("lexicon/bg.tsv"), List.of("ужасно\t-3", "страхотн*\t2"));
    }

    private static List<String> rows(int perLanguage, String split, Random random) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < perLanguage; row++) {
            int label = row % 3;
            rows.add("umsab\ten\t" + split + "\t" + label + "\t" + text(ENGLISH.get(label), ENGLISH_FILLERS, random));
            rows.add("sample\tbg\t" + split + "\t" + label + "\t"
                    + text(BULGARIAN.get(label), BULGARIAN_FILLERS, random));
        }
        return rows;
    }

    private static List<String> posts(
            String mine, String author, List<List<String>> words, List<String> fillers, Random random) {
        List<String> posts = new ArrayList<>();
        for (int post = 0; post < 70; post++) {
            posts.add("complaint\tfirst\tshop\t" + mine + " " + author + " " + text(words.get(0), fillers, random));
            posts.add("negative\t-\tweather\t" + text(words.get(0), fillers, random));
            posts.add("neutral\t-\tnews\t" + text(words.get(1), fillers, random));
            posts.add("positive\t-\tfood\t" + text(words.get(2), fillers, random));
        }
        return posts;
    }

    private static List<String> replies(Random random) {
        List<String> replies = new ArrayList<>();
        for (int reply = 0; reply < 60; reply++) {
            String order = " order " + reply;
            replies.add("apology,solution\tsorry refunded " + text(ENGLISH.get(1), ENGLISH_FILLERS, random) + order);
            replies.add("rude\tshut up idiot " + text(ENGLISH.get(1), ENGLISH_FILLERS, random) + order);
            replies.add("none\t" + text(ENGLISH.get(1), ENGLISH_FILLERS, random) + order);
        }
        return replies;
    }

    private static String text(List<String> words, List<String> fillers, Random random) {
        List<String> text = new ArrayList<>();
        for (int word = 0; word < 4; word++) {
            text.add(fillers.get(random.nextInt(fillers.size())));
            text.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", text);
    }

    private static void writePacked(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }
}
