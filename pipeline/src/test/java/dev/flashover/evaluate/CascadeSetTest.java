package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.train.CascadeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeSetTest {
    @TempDir
    private Path data;

    @Test
    void trainingAndTestShareNoCascadeAndNoStart() throws IOException {
        // Given
        String rows = IntStream.range(0, 200)
                .mapToObj(cascade -> cascade + ",0,u\n" + (cascade % 4 == 0 ? cascade + ",5,v\n" : ""))
                .collect(Collectors.joining());
        Path folder = Files.createDirectories(data.resolve(CascadeFiles.FOLDER));
        Files.writeString(folder.resolve("set.csv"), "cascade,time_s,user\n" + rows);

        // When
        List<CascadeSet> sets = CascadeSet.readAll(data, 1);

        // Then
        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.training()).hasSizeGreaterThan(60).doesNotContainAnyElementsOf(set.test());
            assertThat(set.test()).hasSizeGreaterThan(20).extracting("start").doesNotHaveDuplicates();
            assertThat(set.large()).isEqualTo(2);
            assertThat(set.crisisSize()).as("the root is among the rows").isEqualTo(2);
        });
    }
}
