package dev.flashover.evaluate;

import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says beside the model what it was made of and what it is worth. The same model and data give the same card. */
public final class ModelCard {
    private static final String ABOUT = """
            # Model card: MODEL

            Written by `flashover train`, together with `posts.model`; do not edit. The model tells language, sentiment,
            complaint and signals of short posts. It is linear: hashed words, pairs of words and character n-grams, and
            what our sentiment lexicon says, each with a weight; `flashover explain` shows them for any text.

            ## Made of

            | data | what for | licence |
            |------|----------|---------|
            | xed (film subtitles, 30 languages) | language, sentiment (weight 0.05), complaint (as what is none) | CC BY 4.0 |
            | goemo (English forum) | language, sentiment (weight 0.5) | CC BY 4.0 |
            | brighter (posts, 11 languages) | language, sentiment | CC BY 4.0 |
            | afri (tweets in Arabic and Portuguese) | language, sentiment | CC BY 4.0 |
            | sart (Romanian tweets) | language, sentiment (weight 2) | CC0 |
            | red (Romanian tweets) | language, sentiment | MIT |
            | arsarcasm (Arabic tweets) | language, sentiment | MIT |
            | our own posts and lexicons (`pipeline/src/main/corpus`) | everything | GPL-3.0-or-later, like Flashover |

            Sentiment also learns from copies of texts with destroyed or folded letters, and from Devanagari in Latin ones.
            The complaint begins with what is negative in all these texts, learns on our own where it is something else, and
            is drawn back to where it began. Expressions that show how somebody fared with a company (`grievance` and
            `resolution` among the cues) count for sentiment and complaint. Signals of a long text are told from forty words
            at a time. Weights are the mean of three runs that saw the texts in different orders. Probabilities are calibrated
            on tweets that were not learned from (the tuning file), complaint and signals on an eighth of our own posts; the
            fewer texts a language has, the nearer its calibration to that of all. Classes of sentiment are taken to be
            equally frequent, and half of the posts to be complaints.

            ## What it does not know

            - Our own posts and the held-out ones below were composed for this, not collected: expect less on real
              streams. They were labelled by their authors alone.
            - Signals (outrage, churn, threat …) were labelled by the posts' authors alone; take them as hints.
            - Complaints in languages without posts of our own, and sentiment in languages without training texts, are
              not judged: the answer is "cannot tell".
            - The labels of the `umsab hi` rows do not belong to their texts: XLM-R trained on the published training rows
              of that set is at chance as well (36.6), but at 53.4 if it learns from the other languages too (Barbieri et
              al., LREC 2022). They are not calibrated by, and their figure below says nothing.

            """;

    private ModelCard() {}

    /** The card as Markdown. */
    public static String of(PostModel model, Path data) {
        PostReader reader = new PostReader(model);
        List<String> lines = new ArrayList<>(List.of("## Sentiment (tuning file: what parameters were chosen on)", ""));
        lines.addAll(new SentimentEvaluation(reader).report(data));
        lines.addAll(List.of("", "## Language (tuning file)", ""));
        lines.addAll(new LanguageEvaluation(reader).report(data));
        lines.addAll(List.of("", "## Complaint (our own held-out posts, `evaluation/posts.tsv`)", ""));
        lines.addAll(new ComplaintEvaluation(reader).report(LabelledPosts.heldOut()));
        lines.addAll(List.of("", "## Signals (the same posts, where complaints are judged)", ""));
        lines.addAll(new SignalEvaluation(reader).report(LabelledPosts.heldOut()));
        return ABOUT.replace("MODEL", PostModel.NAME) + String.join("\n", lines) + "\n";
    }
}
