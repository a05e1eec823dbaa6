package dev.flashover.enrich.sentiment;

import java.util.List;
import java.util.Map;

/** The messages of an ONNX file, with the field numbers of its {@code onnx.proto}, IR version 8 and operator set 17. */
final class OnnxProto {
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int INT_ATTRIBUTE = 2;

    private OnnxProto() {}

    /** A {@code ModelProto}. */
    static ProtobufMessage model(ProtobufMessage graph) {
        return new ProtobufMessage()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new ProtobufMessage().number(2, OPERATOR_SET));
    }

    /** A {@code GraphProto}. */
    static ProtobufMessage graph(
            List<ProtobufMessage> nodes,
            List<ProtobufMessage> weights,
            List<ProtobufMessage> inputs,
            ProtobufMessage output) {
        ProtobufMessage graph = new ProtobufMessage().text(2, "graph");
        nodes.forEach(node -> graph.message(1, node));
        weights.forEach(tensor -> graph.message(5, tensor));
        inputs.forEach(input -> graph.message(11, input));
        return graph.message(12, output);
    }

    /** A {@code NodeProto} without attributes. */
    static ProtobufMessage node(String operator, String output, String... inputs) {
        return node(operator, output, Map.of(), inputs);
    }

    /** A {@code NodeProto} with whole numbers as attributes. */
    static ProtobufMessage node(String operator, String output, Map<String, Integer> attributes, String... inputs) {
        ProtobufMessage node = new ProtobufMessage().text(2, output).text(4, operator);
        for (String input : inputs) {
            node.text(1, input);
        }
        attributes.forEach((name, value) -> node.message(
                5, new ProtobufMessage().text(1, name).number(3, value).number(20, INT_ATTRIBUTE)));
        return node;
    }

    /** A {@code TensorProto} of two dimensions. */
    static ProtobufMessage floats(String name, float[][] rows) {
        int columns = rows[0].length;
        float[] values = new float[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * columns, columns);
        }
        return new ProtobufMessage()
                .number(1, rows.length)
                .number(1, columns)
                .number(2, FLOAT)
                .text(8, name)
                .floats(9, values);
    }

    /** A {@code TensorProto} of one dimension and one value. */
    static ProtobufMessage number(String name, long value) {
        return new ProtobufMessage().number(1, 1).number(2, INT64).text(8, name).longs(9, value);
    }

    /**
     * A {@code ValueInfoProto} of a tensor.
     *
     * @param dimensions names, or numbers where they are fixed
     */
    static ProtobufMessage value(String name, int type, String... dimensions) {
        ProtobufMessage shape = new ProtobufMessage();
        for (String dimension : dimensions) {
            ProtobufMessage size = new ProtobufMessage();
            if (Character.isDigit(dimension.charAt(0))) {
                size.number(1, Long.parseLong(dimension));
            } else {
                size.text(2, dimension);
            }
            shape.message(1, size);
        }
        ProtobufMessage tensor = new ProtobufMessage().number(1, type).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }
}
