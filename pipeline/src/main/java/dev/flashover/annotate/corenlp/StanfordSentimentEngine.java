package dev.flashover.annotate.corenlp;

import dev.flashover.avro.Sentiment;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.trees.Tree;
import java.io.StringReader;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Stanford CoreNLP's recursive neural tensor network (Socher et al., EMNLP 2013) on English. It scores the first
 * sentences one by one; a text is a mean of its sentences in which those that feel strongly count most. The model is
 * loaded with the first English text and only read afterwards, so threads share it without waiting.
 */
public final class StanfordSentimentEngine {
    private static final String NAME = "corenlp-4.5.10-clauses";
    private static final String MODEL = "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_SENTENCES = 5;
    private static final int MOST_WORDS = 40;

    /** Weight of a sentence that feels nothing; one that is all positive or negative has 1 more. */
    private static final double LEAST_WEIGHT = 0.01;

    /**
     * The sentiment of an English text.
     *
     * @return probabilities that sum to 1, null for a text without words
     */
    public @Nullable Sentiment score(String text) {
        String begin = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String words = Wording.words(begin);
        return words.isEmpty() ? null : mean(sentences(words));
    }

    private static List<List<CoreLabel>> sentences(String text) {
        List<CoreLabel> tokens = PTBTokenizer.factory(new CoreLabelTokenFactory(), "untokenizable=noneDelete")
                .getTokenizer(new StringReader(text))
                .tokenize();
        List<List<CoreLabel>> sentences = new WordToSentenceProcessor<CoreLabel>().process(tokens);
        return sentences.subList(0, Math.min(sentences.size(), MOST_SENTENCES));
    }

    private static @Nullable Sentiment mean(List<List<CoreLabel>> sentences) {
        double negative = 0;
        double neutral = 0;
        double positive = 0;
        for (List<CoreLabel> sentence : sentences) {
            SimpleMatrix classes = classes(sentence);
            double bad = classes.get(0) + classes.get(1);
            double good = classes.get(3) + classes.get(4);
            double weight = (good - bad) * (good - bad) + LEAST_WEIGHT;
            negative += weight * bad;
            neutral += weight * classes.get(2);
            positive += weight * good;
        }
        double sum = negative + neutral + positive;
        return sum == 0 ? null : new Sentiment(negative / sum, neutral / sum, positive / sum, NAME);
    }

    /** Probabilities of very negative, negative, neutral, positive, very positive. */
    private static SimpleMatrix classes(List<CoreLabel> sentence) {
        List<String> words =
                sentence.stream().limit(MOST_WORDS).map(CoreLabel::word).toList();
        Tree tree = StanfordClauseTree.of(words);
        new SentimentCostAndGradient(Network.MODEL, null).forwardPropagateTree(tree);
        return RNNCoreAnnotations.getPredictions(tree);
    }

    /** Initialised on first use by the class loader. */
    private static final class Network {
        static final SentimentModel MODEL = SentimentModel.loadSerialized(StanfordSentimentEngine.MODEL);
    }
}
