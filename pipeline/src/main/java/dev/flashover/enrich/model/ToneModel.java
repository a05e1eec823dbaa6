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
 * What training left to tell the tone of brands' own posts. {@link ToneReader} reads texts with it. Immutable.
 *
 * @param languages those whose replies it learned from; others' tone cannot be told
 * @param cues expressions that show an act, by {@link ToneFeatures#cueSalt}
 * @param acts scores of each {@link ReplyAct}, in their order
 * @param calibrations by the act's name
 */
public record ToneModel(Set<String> languages, SentimentLexicon cues, MeaningHead acts, Calibrations calibrations) {
    /** Name of the model on its card. */
    public static final String NAME = "tone-1";

    private static final int MAGIC = 0x464C5254;
    private static final int FORMAT = 2;
    private static final String BUNDLED = "/model/tone.model";

    public ToneModel {
        languages = Set.copyOf(languages);
    }

    /** The model that Flashover comes with. Loaded with the first call. */
    public static ToneModel bundled() {
        return Bundled.MODEL;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the source cannot be read, is something else, or ends too early
     */
    public static ToneModel read(InputStream source) throws IOException {
        try {
            return read(new DataInputStream(new BufferedInputStream(source, 1 << 16)));
        } catch (EOFException e) {
            throw new IOException("not a whole model of tone: make it again with flashover train --only tone", e);
        }
    }

    private static ToneModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
            throw new IOException("not a model of tone of this format: make it again with flashover train --only tone");
        }
        Set<String> languages = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            languages.add(in.readUTF());
        }
        return new ToneModel(languages, SentimentLexicon.read(in), MeaningHead.read(in), Calibrations.read(in));
    }

    /** Writes the model; the same model always gives the same bytes. */
    public void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeInt(languages.size());
        for (String language : new TreeSet<>(languages)) {
            out.writeUTF(language);
        }
        cues.write(out);
        acts.write(out);
        calibrations.write(out);
        out.flush();
    }

    /** Initialised on first use by the class loader. */
    private static final class Bundled {
        static final ToneModel MODEL = load();

        private static ToneModel load() {
            try (InputStream file = ToneModel.class.getResourceAsStream(BUNDLED)) {
                if (file == null) {
                    throw new IllegalStateException(
                            "the model of tone is missing from this build: make it with flashover train --only tone");
                }
                return read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
