package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.PostModel;
import dev.flashover.enrich.model.PostReader;
import dev.flashover.enrich.model.PostReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrainingTest {
    private static final PostReading.Feeling NONE = new PostReading.Feeling(0, 0, 0);

    @TempDir
    Path folder;

    @Test
    void theSameDataGiveTheSameBytesAndAModelThatAnswers() throws IOException {
        // Given
        TinyTraining.writeData(folder);
        TinyTraining.writeCorpus(folder);
        List<String> progress = new ArrayList<>();

        // When
        byte[] once = train(progress);
        byte[] again = train(progress);

        // Then
        assertThat(Arrays.equals(once, again)).as("the same bytes").isTrue();
        assertThat(progress)
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line).hasLineCount(1));
        PostReader reader = new PostReader(PostModel.read(new ByteArrayInputStream(once)));
        PostReading praise = reader.read("this was great and lovely today");
        PostReading grievance = reader.read("моят аз това беше ужасно, кошмар, срам");
        assertThat(praise.language()).isEqualTo("en");
        assertThat(feeling(praise).positive()).isGreaterThan(0.5);
        assertThat(praise.complaint()).isLessThan(0.5);
        assertThat(grievance.language()).isEqualTo("bg");
        assertThat(feeling(grievance).negative()).isGreaterThan(0.5);
        assertThat(grievance.complaint()).isGreaterThan(0.5);
        assertThat(reader.read("там беше ужасно, кошмар днес").complaint()).isLessThan(0.5);
    }

    @Test
    void withoutDataNothingIsTrainedAndTheUserIsToldWhatToGive() throws IOException {
        // Given
        TinyTraining.writeCorpus(folder);

        // When
        Throwable refusal = catchThrowable(() -> train(new ArrayList<>()));

        // Then
        assertThat(refusal)
                .isInstanceOf(UserException.class)
                .hasMessageContainingAll("clean_train.tsv.gz", "--data DIR");
    }

    @Test
    void aFileThatIsNotPackedIsRefused() throws IOException {
        // Given
        TinyTraining.writeCorpus(folder);
        TinyTraining.writeData(folder);
        Files.writeString(folder.resolve(ModelTraining.TRAINING_FILE), "umsab\ten\ttrain\t0\tbad");

        // When
        Throwable refusal = catchThrowable(() -> train(new ArrayList<>()));

        // Then
        assertThat(refusal).isInstanceOf(UserException.class).hasMessageContainingAll("clean_train.tsv.gz", "gzip");
    }

    private byte[] train(List<String> progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ModelTraining(progress::add).train(folder, new OwnCorpus(folder)).write(bytes);
        return bytes.toByteArray();
    }

    private static PostReading.Feeling feeling(PostReading reading) {
        PostReading.Feeling feeling = reading.feeling();
        return feeling == null ? NONE : feeling;
    }
}
