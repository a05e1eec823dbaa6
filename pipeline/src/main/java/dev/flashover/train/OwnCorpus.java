package dev.flashover.train;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.Experience;
import dev.flashover.enrich.model.MeaningFeatures;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.SentimentLexicon;
import dev.flashover.enrich.model.Signal;
import dev.flashover.enrich.model.Tokenizer;
import dev.flashover.enrich.model.Tokens;
import dev.flashover.enrich.model.ToneFeatures;
import dev.flashover.enrich.text.TextRepair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The corpus that we wrote: {@code posts/LL.tsv} ({@code class ⇥ signals ⇥ domain ⇥ text}), {@code replies/LL.tsv}
 * ({@code labels ⇥ text}) and {@code lexicon/LL.tsv} ({@code term ⇥ polarity}), a file per language, LL being its ISO
 * 639-1 code.
 */
public final class OwnCorpus {
    private static final int POST_COLUMNS = 4;
    private static final Pattern POLARITY = Pattern.compile("-?[0-3]");
    private static final List<ReplyAct> ACTS = List.of(ReplyAct.values());
    private static final Set<String> NO_ACTS = Set.of("thanks", "none");
    private static final List<String> EXPERIENCES = Arrays.stream(Experience.values())
            .map(experience -> experience.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<Signal> SIGNALS = List.of(Signal.values());

    /** With fewer letters left, too many words look alike. */
    private static final int LEAST_LEFT = 3;

    private final Path folder;

    /**
     * The corpus in that folder.
     *
     * @throws UserException if the folder has no posts
     */
    public OwnCorpus(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder.resolve("posts"))) {
            throw new UserException("There is no " + folder.resolve("posts")
                    + ": run this in a checkout of Flashover, or give the corpus with --corpus DIR.");
        }
    }

    /** All posts, by language, in the order of the files. */
    List<Example> posts() {
        List<Example> posts = new ArrayList<>();
        files("posts").forEach((language, file) -> {
            for (String line : lines(file)) {
                posts.add(post(language, line, file));
            }
        });
        return posts;
    }

    /** All brands' replies, by language, in the order of the files. */
    List<Reply> replies() {
        List<Reply> replies = new ArrayList<>();
        files("replies").forEach((language, file) -> {
            for (String line : lines(file)) {
                replies.add(reply(language, line, file));
            }
        });
        return replies;
    }

    /** Words with a polarity, and cues of signals and experiences. */
    SentimentLexicon lexicon() {
        Map<Long, Integer> entries = new HashMap<>();
        files("lexicon").forEach((language, file) -> {
            for (String line : lines(file)) {
                addTerm(MeaningFeatures.salt(language), line, polarity -> polarity(polarity, file), entries);
            }
        });
        files("cues").forEach((language, file) -> {
            for (String line : lines(file)) {
                addCue(language, line, file, entries);
            }
        });
        return SentimentLexicon.of(entries);
    }

    private static void addCue(String language, String line, Path file, Map<Long, Integer> entries) {
        int experience = EXPERIENCES.indexOf(label(line));
        if (experience >= 0) {
            addTerm(MeaningFeatures.experienceSalt(language), line, cue -> experience, entries);
        } else {
            addTerm(MeaningFeatures.cueSalt(language), line, cue -> SIGNALS.indexOf(signal(cue, file)), entries);
        }
    }

    /** Cues of what a brand's reply does. */
    SentimentLexicon replyCues() {
        Map<Long, Integer> entries = new HashMap<>();
        files("reply-cues").forEach((language, file) -> {
            for (String line : lines(file)) {
                addTerm(ToneFeatures.cueSalt(language), line, act -> ACTS.indexOf(act(act, file)), entries);
            }
        });
        return SentimentLexicon.of(entries);
    }

    static Example post(String language, String line, Path file) {
        String[] columns = line.split("\t", POST_COLUMNS);
        if (columns.length < POST_COLUMNS) {
            throw new UserException(file + " has a line without " + POST_COLUMNS + " columns.");
        }
        int sentiment = switch (columns[0]) {
            case "complaint", "negative" -> 0;
            case "neutral" -> 1;
            case "positive" -> 2;
            default -> throw new UserException(file + " has the unknown class " + columns[0] + ".");
        };
        return new Example(
                Example.OWN,
                language,
                sentiment,
                columns[0].equals("complaint"),
                signals(columns[1], file),
                TextRepair.repair(columns[3]).text());
    }

    private static Reply reply(String language, String line, Path file) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new UserException(file + " has a line that is not labels, a tab and a text.");
        }
        Set<ReplyAct> acts = EnumSet.noneOf(ReplyAct.class);
        for (String label : line.substring(0, tab).split(",", -1)) {
            if (!NO_ACTS.contains(label)) {
                acts.add(act(label, file));
            }
        }
        return new Reply(
                language, acts, TextRepair.repair(line.substring(tab + 1)).text());
    }

    private static ReplyAct act(String name, Path file) {
        return Arrays.stream(ReplyAct.values())
                .filter(act -> act.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException(file + " has the unknown label " + name + "."));
    }

    private static Set<Signal> signals(String names, Path file) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (!names.equals("-")) {
            for (String name : names.split(",", -1)) {
                signals.add(signal(name, file));
            }
        }
        return signals;
    }

    private static Signal signal(String name, Path file) {
        return Arrays.stream(Signal.values())
                .filter(signal -> signal.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException(file + " has the unknown signal " + name + "."));
    }

    private static int polarity(String number, Path file) {
        if (!POLARITY.matcher(number).matches()) {
            throw new UserException(file + " has a line that is not a term, a tab and a polarity from -3 to 3.");
        }
        return Integer.parseInt(number);
    }

    private static void addTerm(long salt, String line, ToIntFunction<String> meaning, Map<Long, Integer> entries) {
        String term = line.substring(0, Math.max(0, line.lastIndexOf('\t')));
        int entry = meaning.applyAsInt(label(line));
        addWritten(salt, term, entry, entries);
        // Damaged posts shall find it as well.
        addWritten(salt, lost(term), entry, entries);
    }

    /** What stands behind a term; empty for a line that is no term, tab and label. */
    private static String label(String line) {
        int tab = line.lastIndexOf('\t');
        return tab > 0 ? line.substring(tab + 1) : "";
    }

    /** The first to name a term wins; a trailing star means every word that begins so. */
    private static void addWritten(long salt, String term, int polarity, Map<Long, Integer> polarities) {
        boolean beginning = term.endsWith("*");
        Tokens tokens = new Tokens();
        new Tokenizer(tokens).read(beginning ? term.substring(0, term.length() - 1) : term);
        if (tokens.count() == 0 || tokens.count() > SentimentLexicon.LONGEST) {
            return;
        }
        boolean word = beginning && tokens.count() == 1 && tokens.length(0) >= SentimentLexicon.SHORTEST_BEGINNING;
        polarities.putIfAbsent(
                word
                        ? SentimentLexicon.beginningKey(salt, tokens, 0, tokens.length(0))
                        : SentimentLexicon.key(salt, tokens, 0, tokens.count()),
                polarity);
    }

    /** The term without the letters that ASCII lacks; itself if nothing readable would be left. */
    private static String lost(String term) {
        String damaged = term.replaceAll("[^\\x00-\\x7F]", String.valueOf(Tokens.LOST_LETTER));
        long left = damaged.chars()
                .filter(unit -> unit < 0x80 && Character.isLetter(unit))
                .count();
        return left < LEAST_LEFT ? term : damaged;
    }

    private Map<String, Path> files(String kind) {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder.resolve(kind))) {
            throw new UserException("There is no " + folder.resolve(kind) + ": the corpus is not whole.");
        }
        try (Stream<Path> found = Files.list(folder.resolve(kind))) {
            found.filter(file -> file.toString().endsWith(".tsv"))
                    .forEach(file -> files.put(file.getFileName().toString().replace(".tsv", ""), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": it must be text in UTF-8.");
        }
    }
}
