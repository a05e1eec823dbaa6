package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.avro.Brand;
import dev.flashover.avro.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final Brand BRAND = new Brand(
            "delta",
            "Delta",
            List.of("델타"),
            List.of("@delta"),
            List.of("twitter:delta"),
            List.of("delta.example"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);
    private static final Heartbeat HEARTBEAT = new Heartbeat(Instant.parse("2015-02-17T12:00:00Z"), 1, 4);

    private final AvroSerde<Brand> brands = new AvroSerde<>(Brand.class);
    private final AvroSerde<SpecificRecord> any = new AvroSerde<>(SpecificRecord.class);

    @Test
    void readsWhatItWrote() {
        // Given
        byte[] bytes = brands.serializer().serialize("brands", BRAND);

        // When
        Brand read = brands.deserializer().deserialize("brands", bytes);

        // Then
        assertThat(read).isEqualTo(BRAND);
    }

    @Test
    void readsEveryTypeWhereSeveralTravelTogether() {
        // Given
        byte[] bytes = any.serializer().serialize("pulses", HEARTBEAT);

        // When
        SpecificRecord read = any.deserializer().deserialize("pulses", bytes);

        // Then
        assertThat(read).isEqualTo(HEARTBEAT);
    }

    @Test
    void aNullIsATombstoneBothWays() {
        // When
        byte[] bytes = brands.serializer().serialize("brands", null);

        // Then
        assertThat(bytes).isNull();
        assertThat(brands.deserializer().deserialize("brands", null)).isNull();
    }

    @Test
    void refusesARecordOfAnotherType() {
        // Given
        byte[] bytes = any.serializer().serialize("brands", HEARTBEAT);

        // When
        Throwable thrown = catchThrowable(() -> brands.deserializer().deserialize("brands", bytes));

        // Then
        assertThat(thrown).isInstanceOf(SerializationException.class).hasMessage("a Heartbeat where a Brand belongs");
    }

    @Test
    void saysNothingOfTheContentOfBytesThatItCannotRead() {
        // Given
        byte[] text = "a stranger's words".getBytes(StandardCharsets.UTF_8);

        // When
        Throwable thrown = catchThrowable(() -> brands.deserializer().deserialize("brands", text));

        // Then
        assertThat(thrown).isInstanceOf(SerializationException.class).hasNoCause();
        assertThat(thrown).hasMessageNotContaining("stranger");
    }
}
