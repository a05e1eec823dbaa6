package dev.flashover.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flashover.config.UserException;
import dev.flashover.enrich.model.ReplyAct;
import dev.flashover.enrich.model.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCorpusTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("posts"));
        Files.createDirectories(folder.resolve("lexicon"));
        Files.createDirectories(folder.resolve("cues"));
        Files.createDirectories(folder.resolve("replies"));
        Files.createDirectories(folder.resolve("reply-cues"));
    }

    @Test
    void postsAreReadByLanguageWithWhatTheyShow() throws IOException {
        // Given
        write("posts/pt.tsv", "complaint\tfirst,churn\tbank\tCancelei tudo");
        write("posts/en.tsv", "positive\t-\tfood\tLovely   soup", "negative\t-\tweather\tRain &amp; wind");
        write("posts/notes.txt", "not a post");

        // When
        List<Example> posts = new OwnCorpus(folder).posts();

        // Then
        assertThat(posts).extracting(Example::language).containsExactly("en", "en", "pt");
        assertThat(posts).extracting(Example::text).containsExactly("Lovely soup", "Rain & wind", "Cancelei tudo");
        assertThat(posts).extracting(Example::sentiment).containsExactly(2, 0, 0);
        assertThat(posts).extracting(Example::complaint).containsExactly(false, false, true);
        assertThat(posts.get(2).signals()).containsExactlyInAnyOrder(Signal.FIRST, Signal.CHURN);
        assertThat(posts).allMatch(Example::isOwn);
    }

    @Test
    void repliesAreReadByLanguageWithWhatTheyDo() throws IOException {
        // Given
        write("replies/pt.tsv", "apology,private\tDesculpe, mande-nos  uma mensagem");
        write("replies/en.tsv", "none\tWe open at nine", "thanks\tThank you, Anna");

        // When
        List<Reply> replies = new OwnCorpus(folder).replies();

        // Then
        assertThat(replies).extracting(Reply::language).containsExactly("en", "en", "pt");
        assertThat(replies)
                .extracting(Reply::acts)
                .containsExactly(Set.of(), Set.of(), Set.of(ReplyAct.APOLOGY, ReplyAct.PRIVATE));
        assertThat(replies.get(2).text()).isEqualTo("Desculpe, mande-nos uma mensagem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sorry, Anna | labels, a tab and a text", "pity\\tsorry, Anna | unknown label pity"})
    void aMistakeInAReplyIsOneLineThatNamesTheFile(String line, String complaint) throws IOException {
        // Given
        write("replies/en.tsv", line.replace("\\t", "\t"));

        // When
        Throwable refusal = catchThrowable(() -> new OwnCorpus(folder).replies());

        // Then
        assertMistake(refusal, "en.tsv", complaint);
    }

    @Test
    void aCueOfAnActIsKnownAlsoWithItsLettersDestroyed() throws IOException {
        // Given
        write("reply-cues/ro.tsv", "îmi pare rău\tapology", "prost\trude");

        // When
        int size = new OwnCorpus(folder).replyCues().size();

        // Then
        assertThat(size).isEqualTo(3);
    }

    @Test
    void aTermIsKnownAlsoWithItsLettersDestroyed() throws IOException {
        // Given
        write("lexicon/ro.tsv", "mulțumit\t2", "rușine*\t-3", "nu\t0", "șă\t1");

        // When
        int size = new OwnCorpus(folder).lexicon().size();

        // Then
        assertThat(size).as("two of the first two, one of the others").isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint\\t-\\tbank | without 4 columns",
                "grumble\\t-\\tbank\\ttext | unknown class grumble",
                "complaint\\tfury\\tbank\\ttext | unknown signal fury",
            })
    void aMistakeInAPostIsOneLineThatNamesTheFile(String line, String complaint) throws IOException {
        // Given
        write("posts/en.tsv", line.replace("\\t", "\t"));

        // When
        Throwable refusal = catchThrowable(() -> new OwnCorpus(folder).posts());

        // Then
        assertMistake(refusal, "en.tsv", complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "good\tvery", "good\t4", "good\t-4", "\t1", ""})
    void aMistakeInTheLexiconIsOneLineThatNamesTheFile(String line) throws IOException {
        // Given
        write("lexicon/en.tsv", line);

        // When
        Throwable refusal = catchThrowable(() -> new OwnCorpus(folder).lexicon());

        // Then
        assertMistake(refusal, "en.tsv", "a term, a tab and a polarity");
    }

    @Test
    void aFolderWithoutPostsIsRefusedWithWhatToDo() {
        // Given
        Path other = folder.resolve("other");

        // When
        Throwable refusal = catchThrowable(() -> new OwnCorpus(other));

        // Then
        assertMistake(refusal, other.toString(), "--corpus DIR");
    }

    @Test
    void aCorpusWithoutALexiconIsNotWhole() throws IOException {
        // Given
        Files.delete(folder.resolve("lexicon"));

        // When
        Throwable refusal = catchThrowable(() -> new OwnCorpus(folder).lexicon());

        // Then
        assertMistake(refusal, "lexicon", "not whole");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        // Given
        Files.write(folder.resolve("posts/de.tsv"), "positive\t-\tfood\tschön".getBytes(StandardCharsets.ISO_8859_1));

        // When
        Throwable refusal = catchThrowable(() -> new OwnCorpus(folder).posts());

        // Then
        assertMistake(refusal, "de.tsv", "UTF-8");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private static void assertMistake(Throwable refusal, String... parts) {
        assertThat(refusal)
                .isInstanceOf(UserException.class)
                .message()
                .contains(parts)
                .hasLineCount(1);
    }
}
