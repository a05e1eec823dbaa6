package dev.flashover.enrich.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model directory of a few words, laid out like an exported XLM-RoBERTa: a Unigram tokenizer with that model's special
 * tokens, and a network whose logits are 2 × the mean of the tokens' embeddings under the attention mask, plus a bias.
 *
 * @param sequence name of the dimension of the tokens, or their fixed number
 * @param inputs {@code input_ids}, {@code attention_mask}, and others, whose 0 shifts the logits by {@link #SHIFT}
 * @param classes how many outputs are kept, 3 or fewer
 */
record TinyTransformer(String sequence, List<String> inputs, int classes) {
    static final TinyTransformer STANDARD = new TinyTransformer("n", List.of("input_ids", "attention_mask"), 3);

    /** Every token's embedding; special tokens feel nothing, the void feels no number. In the order negative, neutral, positive. */
    static final float[][] EMBEDDINGS = {
        {0, 0, 0},
        {9, 9, 0},
        {0, 0, 0},
        {0, 1, 0},
        {3, 0, 0},
        {0, 0, 4},
        {0, 2, 0},
        {0, 1, 0},
        {0, 1, 0},
        {0, 0, Float.NaN}
    };

    static final float[] BIAS = {0.5f, 0.25f, 0};
    static final float SCALE = 2;

    /** What an input beyond the usual two adds to the logits. */
    static final float[] SHIFT = {0, 0, 5};

    /** There is no embedding for the last one, as in a model beside the wrong tokenizer. */
    private static final List<String> PIECES =
            List.of("<s>", "<pad>", "</s>", "<unk>", "▁bad", "▁good", "▁flight", "▁a", "▁", "▁void", "▁rift");

    /** How many of them are special. */
    private static final int SPECIAL = 4;

    TinyTransformer withInputs(String... names) {
        return new TinyTransformer(sequence, List.of(names), classes);
    }

    TinyTransformer withSequence(String dimension) {
        return new TinyTransformer(dimension, inputs, classes);
    }

    TinyTransformer withClasses(int number) {
        return new TinyTransformer(sequence, inputs, number);
    }

    /** Writes {@code model.onnx} and {@code tokenizer.json}. */
    Path writeTo(Path directory) {
        try {
            Files.write(
                    directory.resolve("model.onnx"), OnnxProto.model(graph()).toBytes());
            Files.writeString(directory.resolve("tokenizer.json"), tokenizer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** The logits that the model shall give for the tokens between {@code <s>} and {@code </s>}. */
    static double[] logits(String... pieces) {
        double[] logits = {BIAS[0], BIAS[1], BIAS[2]};
        for (String piece : pieces) {
            float[] embedding = EMBEDDINGS[PIECES.indexOf(piece)];
            for (int at = 0; at < logits.length; at++) {
                logits[at] += SCALE * embedding[at] / (pieces.length + 2);
            }
        }
        return logits;
    }

    private ProtobufMessage graph() {
        List<ProtobufMessage> weights = List.of(
                OnnxProto.floats("embeddings", EMBEDDINGS),
                OnnxProto.floats("scale", new float[][] {{SCALE, 0, 0}, {0, SCALE, 0}, {0, 0, SCALE}}),
                OnnxProto.floats("bias", new float[][] {BIAS}),
                OnnxProto.floats("shift", new float[][] {SHIFT, {0, 0, 0}}),
                OnnxProto.number("first", 0),
                OnnxProto.number("classes", classes),
                OnnxProto.number("along tokens", 1),
                OnnxProto.number("along features", 2));
        List<ProtobufMessage> wanted = inputs.stream()
                .map(input -> OnnxProto.value(input, OnnxProto.INT64, "1", sequence))
                .toList();
        ProtobufMessage logits = OnnxProto.value("logits", OnnxProto.FLOAT, "1", String.valueOf(classes));
        return OnnxProto.graph(nodes(), weights, wanted, logits);
    }

    private List<ProtobufMessage> nodes() {
        List<ProtobufMessage> nodes = new ArrayList<>(List.of(
                OnnxProto.node("Gather", "embedded", "embeddings", "input_ids"),
                OnnxProto.node("Cast", "mask", Map.of("to", OnnxProto.FLOAT), "attention_mask"),
                OnnxProto.node("Unsqueeze", "column", "mask", "along features"),
                OnnxProto.node("Mul", "masked", "embedded", "column"),
                OnnxProto.node("ReduceSum", "sum", Map.of("keepdims", 0), "masked", "along tokens"),
                OnnxProto.node("ReduceSum", "count", Map.of("keepdims", 0), "column", "along tokens"),
                OnnxProto.node("Div", "mean", "sum", "count"),
                OnnxProto.node("MatMul", "scaled", "mean", "scale"),
                OnnxProto.node("Add", "biased 2", "scaled", "bias")));
        for (int at = 2; at < inputs.size(); at++) {
            nodes.add(OnnxProto.node("Gather", "shifts " + at, "shift", inputs.get(at)));
            nodes.add(OnnxProto.node("Slice", "begin " + at, "shifts " + at, "first", "along tokens", "along tokens"));
            nodes.add(OnnxProto.node("Squeeze", "shift " + at, "begin " + at, "along tokens"));
            nodes.add(OnnxProto.node("Add", "biased " + (at + 1), "biased " + at, "shift " + at));
        }
        nodes.add(OnnxProto.node("Slice", "logits", "biased " + inputs.size(), "first", "classes", "along tokens"));
        return nodes;
    }

    private static String tokenizer() {
        String vocabulary = PIECES.stream()
                .map(piece -> "[\"" + piece + "\", " + (piece.equals("▁") ? -9 : -2) + "]")
                .collect(Collectors.joining(", "));
        String special = IntStream.range(0, SPECIAL)
                .mapToObj(id -> """
                        {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false,
                         "normalized": false, "special": true}""".formatted(id, PIECES.get(id)))
                .collect(Collectors.joining(", "));
        return """
                {"version": "1.0", "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst",
                  "stride": 1}, "padding": {"strategy": {"Fixed": 20}, "direction": "Right", "pad_to_multiple_of": null,
                  "pad_id": 1, "pad_type_id": 0, "pad_token": "<pad>"},
                 "added_tokens": [%s],
                 "normalizer": {"type": "NFKC"},
                 "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"},
                   {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true}]},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                    {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                  "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
                  "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                    "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
                 "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
                 "model": {"type": "Unigram", "unk_id": 3, "byte_fallback": false, "vocab": [%s]}}
                """.formatted(special, vocabulary);
    }
}
