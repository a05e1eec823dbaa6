package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.ToneModel;
import dev.flashover.enrich.model.ToneReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToneTrainingTest {
    @TempDir
    Path folder;

    @Test
    void theSameCorpusGivesTheSameBytesAndAModelThatAnswers() throws IOException {
        // Given
        TinyTraining.writeCorpus(folder);
        OwnCorpus corpus = new OwnCorpus(folder);

        // When
        ToneModel model = ToneTraining.train(corpus);

        // Then
        assertThat(bytes(model)).isEqualTo(bytes(ToneTraining.train(new OwnCorpus(folder))));
        assertThat(model.languages()).containsExactly("en");
        ToneReader reader = new ToneReader(model, corpus.lexicon());
        Map<ReplyAct, Double> kind = reader.read("sorry, refunded, parcel there today", "en");
        assertThat(kind.get(ReplyAct.APOLOGY)).isGreaterThan(0.5);
        assertThat(kind.get(ReplyAct.SOLUTION)).isGreaterThan(0.5);
        assertThat(kind.get(ReplyAct.RUDE)).isLessThan(0.5);
        Map<ReplyAct, Double> rude = reader.read("shut up, idiot, parcel there today", "en");
        assertThat(rude.get(ReplyAct.RUDE)).isGreaterThan(0.5);
        assertThat(rude.get(ReplyAct.APOLOGY)).isLessThan(0.5);
    }

    private static byte[] bytes(ToneModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
