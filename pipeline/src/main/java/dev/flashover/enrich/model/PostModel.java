package dev.flashover.enrich.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What training left: the heads and what makes probabilities of their scores. {@link PostReader} reads texts with it.
 * Immutable.
 *
 * @param languages tells the language
 * @param lexicon words with a polarity, by language
 * @param salted languages whose words also count for themselves
 * @param meaning scores of negative, neutral, positive and of being a complaint
 * @param sentiments by language; others' sentiment cannot be told
 * @param complaints by language; whether others complain cannot be told
 * @param signals scores of each {@link Signal}, in their order
 * @param signalCalibrations by the signal's name
 */
public record PostModel(
        LanguageHead languages,
        SentimentLexicon lexicon,
        Set<String> salted,
        MeaningHead meaning,
        Calibrations sentiments,
        Calibrations complaints,
        MeaningHead signals,
        Calibrations signalCalibrations) {
    /** Name of the model in what it says. */
    public static final String NAME = "posts-1";

    private static final int MAGIC = 0x464C4153;
    private static final int FORMAT = 2;
    private static final String BUNDLED = "/model/posts.model";

    public PostModel {
        salted = Set.copyOf(salted);
    }

    /** The model that Flashover comes with. Loaded with the first call. */
    public static PostModel bundled() {
        return Bundled.MODEL;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the source cannot be read, is something else, or ends too early
     */
    public static PostModel read(InputStream source) throws IOException {
        try {
            return read(new DataInputStream(new BufferedInputStream(source, 1 << 16)));
        } catch (EOFException e) {
            throw new IOException("not a whole model: make it again with flashover train", e);
        }
    }

    private static PostModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
            throw new IOException("not a model of this format: make it again with flashover train");
        }
        LanguageHead languages = LanguageHead.read(in);
        SentimentLexicon lexicon = SentimentLexicon.read(in);
        Set<String> salted = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            salted.add(in.readUTF());
        }
        return new PostModel(
                languages,
                lexicon,
                salted,
                MeaningHead.read(in),
                Calibrations.read(in),
                Calibrations.read(in),
                MeaningHead.read(in),
                Calibrations.read(in));
    }

    /** Writes the model; the same model always gives the same bytes. */
    public void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        languages.write(out);
        lexicon.write(out);
        out.writeInt(salted.size());
        for (String language : new TreeSet<>(salted)) {
            out.writeUTF(language);
        }
        meaning.write(out);
        sentiments.write(out);
        complaints.write(out);
        signals.write(out);
        signalCalibrations.write(out);
        out.flush();
    }

    /** Initialised on first use by the class loader. */
    private static final class Bundled {
        static final PostModel MODEL = load();

        private static PostModel load() {
            try (InputStream file = PostModel.class.getResourceAsStream(BUNDLED)) {
                if (file == null) {
                    throw new IllegalStateException(
                            "the model is missing from this build: make it with flashover train");
                }
                return read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
