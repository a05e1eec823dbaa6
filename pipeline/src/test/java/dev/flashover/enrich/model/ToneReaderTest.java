package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneReaderTest {
    private static final ToneReader READER = ToneReader.bundled();

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We are really sorry that your parcel was lost | APOLOGY",
                "en | The app was down because a server lost power at noon | EXPLANATION",
                "en | We have refunded the full amount and sent you a new one | SOLUTION",
                "en | Please send us a direct message with your order number | PRIVATE",
                "de | Es tut uns sehr leid, das war unser Fehler | APOLOGY",
                "pt | Pedimos desculpa pelo que aconteceu | APOLOGY",
                "fr | Nous avons remboursé la totalité de votre commande | SOLUTION",
                "es | Envíanos un mensaje privado con tu número de pedido | PRIVATE"
            })
    void whatAPlainReplyDoesIsTold(String language, String text, ReplyAct act) {
        // When
        Map<ReplyAct, Double> acts = READER.read(text, language);

        // Then
        assertThat(acts.get(act)).isGreaterThan(0.5);
        assertThat(acts.get(ReplyAct.RUDE)).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 345", "🙂 !!"})
    void withoutALetterNothingCanBeTold(String text) {
        // When
        Map<ReplyAct, Double> acts = READER.read(text, "en");

        // Then
        assertThat(acts).isEmpty();
    }

    @Test
    void inALanguageThatItDidNotLearnNothingCanBeTold() {
        // When
        Map<ReplyAct, Double> acts = READER.read("申し訳ございません", "ja");

        // Then
        assertThat(acts).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextGivesProbabilitiesAndTheSameOnesAgain(long seed) {
        // Given
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("a");
        random.ints(random.nextInt(3_000), 1, 0x2_0000)
                .filter(unit -> unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE)
                .forEach(text::appendCodePoint);

        // When
        Map<ReplyAct, Double> acts = READER.read(text.toString(), null);

        // Then
        assertThat(acts).hasSize(6).isEqualTo(READER.read(text.toString(), null));
        assertThat(acts.values())
                .allSatisfy(probability -> assertThat(probability).isBetween(0.0, 1.0));
    }

    @Test
    void theModelIsReadAsItWasWritten() throws IOException {
        // Given
        byte[] bytes = bytes(ToneModel.bundled());

        // When
        ToneModel read = ToneModel.read(new ByteArrayInputStream(bytes));

        // Then
        assertThat(bytes(read)).isEqualTo(bytes);
        assertThat(bytes).hasSizeLessThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9, 5_000})
    void halfAFileIsNoModel(int length) throws IOException {
        // Given
        byte[] half = Arrays.copyOf(bytes(ToneModel.bundled()), length);

        // When
        Throwable refusal = catchThrowable(() -> ToneModel.read(new ByteArrayInputStream(half)));

        // Then
        assertThat(refusal).isInstanceOf(IOException.class).hasMessageContaining("flashover train --only tone");
    }

    @Test
    void anotherFileIsNoModel() {
        // Given
        byte[] other = new byte[1_000];

        // When
        Throwable refusal = catchThrowable(() -> ToneModel.read(new ByteArrayInputStream(other)));

        // Then
        assertThat(refusal).isInstanceOf(IOException.class).hasMessageContaining("not a model of tone");
    }

    private static byte[] bytes(ToneModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
