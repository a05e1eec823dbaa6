package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final String COMPLAINT =
            "They broke my suitcase, lost the second one and now nobody at the counter wants to talk to me";

    @Test
    void sharesByHandHaveTheFingerprintOfTheOriginal() {
        // Given
        String shared = "RT @angry_flyer: THEY broke my suitcase -- lost the second one and now nobody at the counter "
                + "wants to talk to me!!! http://t.co/abc123 @airline";

        // When
        double similarity = Fingerprint.similarity(of(COMPLAINT), of(shared));

        // Then
        assertThat(similarity).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSmallEditKeepsMostOfTheFingerprint(long seed) {
        // Given
        Random random = new Random(seed);
        List<String> words = words(random, 40);
        List<String> edited = new ArrayList<>(words);
        edited.set(random.nextInt(edited.size()), "edited");

        // When
        double similarity = Fingerprint.similarity(of(String.join(" ", words)), of(String.join(" ", edited)));

        // Then
        assertThat(similarity).isGreaterThan(0.5).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void unrelatedTextsShareLittle(long seed) {
        // Given
        Random random = new Random(seed);

        // When
        double similarity = Fingerprint.similarity(
                of(String.join(" ", words(random, 30))), of(String.join(" ", words(random, 30))));

        // Then
        assertThat(similarity).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "four words are few",
                "@one @two @three http://x.io/a b !!! ??? c d",
                "\uD83D\uDE21 \uD83D\uDE21"
            })
    void aShortTextHasNoFingerprint(String text) {
        // When
        ByteBuffer fingerprint = Fingerprint.of(text);

        // Then
        assertThat(fingerprint).isNull();
    }

    @Test
    void valuesStayTheSameInEveryVersion() {
        // When
        ByteBuffer fingerprint = of(COMPLAINT);

        // Then
        byte[] begin = new byte[32];
        fingerprint.get(begin);
        assertThat(HexFormat.of().formatHex(begin))
                .isEqualTo("d272e12d9848e4491daf8925f73b7f3d0aac73f175b0e39e1dd4a36fc9a2da95");
    }

    @Test
    void equalTextsMeetInEveryBandAndDifferentOnesInNone() {
        // Given
        ByteBuffer other = of("something else entirely was said about the weather in the mountains today");

        // When
        List<String> bands = Fingerprint.bands(of(COMPLAINT));

        // Then
        assertThat(bands).hasSize(8).doesNotHaveDuplicates().isEqualTo(Fingerprint.bands(of(COMPLAINT)));
        assertThat(bands).doesNotContainAnyElementsOf(Fingerprint.bands(other));
    }

    @Test
    void aSliceOfALargerBufferIsReadFromItsPosition() {
        // Given
        ByteBuffer larger =
                ByteBuffer.allocate(200).position(7).put(of(COMPLAINT)).flip().position(7);

        // When
        double similarity = Fingerprint.similarity(larger, of(COMPLAINT));

        // Then
        assertThat(similarity).isEqualTo(1);
        assertThat(Fingerprint.bands(larger)).isEqualTo(Fingerprint.bands(of(COMPLAINT)));
        assertThat(larger.position()).isEqualTo(7);
    }

    @Test
    void whatIsNoFingerprintIsRefused() {
        // Given
        ByteBuffer wrong = ByteBuffer.allocate(64);

        // When
        var comparing = assertThatThrownBy(() -> Fingerprint.similarity(wrong, of(COMPLAINT)));

        // Then
        comparing.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("64");
    }

    @Test
    void hugeTextsAreCut() {
        // Given
        String huge = "all work and no play makes jack a dull boy ".repeat(120_000);

        // When
        ByteBuffer fingerprint = of(huge);

        // Then
        assertThat(fingerprint.remaining()).isEqualTo(Fingerprint.BYTES);
    }

    private static ByteBuffer of(String text) {
        return Objects.requireNonNull(Fingerprint.of(text));
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(5, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.toList());
    }
}
