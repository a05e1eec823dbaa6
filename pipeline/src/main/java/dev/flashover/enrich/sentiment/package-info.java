/** How a text feels. CoreNLP is known to this package's Stanford classes only, ONNX Runtime to {@link OnnxTextClassifier}. Pure logic, no Kafka. */
@NullMarked
package dev.flashover.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
