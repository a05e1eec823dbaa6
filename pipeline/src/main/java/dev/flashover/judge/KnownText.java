package dev.flashover.judge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A text that leads to a story.
 *
 * @param story the story's id
 * @param fingerprint MinHash signature of the text
 */
record KnownText(String story, ByteBuffer fingerprint) {
    static final Serde<KnownText> SERDE = Serdes.serdeFrom(
            (topic, text) -> text == null ? null : text.toBytes(),
            (topic, bytes) -> bytes == null ? null : fromBytes(bytes));

    static KnownText ofHex(String story, String fingerprint) {
        return new KnownText(story, ByteBuffer.wrap(HexFormat.of().parseHex(fingerprint)));
    }

    /** The fingerprint in hexadecimal digits. */
    String hex() {
        byte[] bytes = new byte[fingerprint.remaining()];
        fingerprint.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private byte[] toBytes() {
        byte[] id = story.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + id.length + fingerprint.remaining())
                .putInt(id.length)
                .put(id)
                .put(fingerprint.duplicate())
                .array();
    }

    private static KnownText fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] id = new byte[in.getInt()];
        in.get(id);
        return new KnownText(new String(id, StandardCharsets.UTF_8), in.slice());
    }
}
