package dev.flashover.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.message.MessageEncoder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serde of the records that live only in the judge's stores, in Avro single-object encoding. */
final class StateSerde {
    private StateSerde() {}

    static <T> Serde<T> of(MessageEncoder<T> encoder, MessageDecoder<T> decoder) {
        return of(encoder, decoder, Function.identity(), Function.identity());
    }

    /** Of what is kept as such records. */
    static <T, V> Serde<V> of(
            MessageEncoder<T> encoder, MessageDecoder<T> decoder, Function<V, T> toState, Function<T, V> ofState) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : encode(encoder, toState.apply(value)),
                (topic, bytes) -> bytes == null ? null : ofState.apply(decode(decoder, bytes)));
    }

    private static <T> byte[] encode(MessageEncoder<T> encoder, T state) {
        try {
            ByteBuffer encoded = encoder.encode(state);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T decode(MessageDecoder<T> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
