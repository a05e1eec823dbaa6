package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.ToneModel;
import dev.flashover.enrich.model.ToneReader;
import java.util.TreeSet;

/** Says beside the model of tone what it was made of and what it is worth. The same models give the same card. */
public final class ToneCard {
    private static final String ABOUT = """
            # Model card: MODEL

            Written by `flashover train`, together with `tone.model`; do not edit. The model tells what a brand's own
            post does: apology, explanation, solution, deflection, rude, private (asks to go on where nobody else
            reads); a post may do several. It is linear, over the same features as the model of posts: hashed words,
            pairs of words and character n-grams, and what our lexicons say.

            Made of the replies in our own corpus alone (`pipeline/src/main/corpus/replies`, LANGUAGES), probabilities
            calibrated on an eighth of them. GPL-3.0-or-later, like Flashover.

            ## What it does not know

            - Nobody collected these replies, we wrote them, and those below as well: expect less on real ones. They
              were labelled by their authors alone.
            - Real brands are rude far less often than in our corpus, so a rude-looking post needs a second look.
            - Whether an apology is somebody else's, or a solution true, cannot be told from a text.
            - In other languages the tone is not judged: the answer is "cannot tell".

            ## Measured (our own held-out replies, `evaluation/replies.tsv`)

            """;

    private ToneCard() {}

    /**
     * The card as Markdown.
     *
     * @param posts tells the language of the held-out replies
     */
    public static String of(ToneModel model, PostModel posts) {
        ToneReader tones = new ToneReader(model, posts.lexicon());
        return ABOUT.replace("MODEL", ToneModel.NAME)
                        .replace("LANGUAGES", String.join(" ", new TreeSet<>(model.languages())))
                + String.join("\n", new ToneEvaluation(new PostReader(posts), tones).report())
                + "\n";
    }
}
