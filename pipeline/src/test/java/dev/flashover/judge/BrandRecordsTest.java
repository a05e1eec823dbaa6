package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.fixture.TaskStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrandRecordsTest {
    private final TaskStore<String, String> texts = TaskStore.ofTexts();
    private final KeyValueStore<String, String> store = texts.store();
    private final BrandRecords<String> records = new BrandRecords<>(store);

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void ofABrandNobodyKnowsThereIsNone() {
        // When
        String none = records.get("acme");

        // Then
        assertThat(none).isNull();
    }

    @Test
    void whatWasSetIsWrittenOnceTheStretchIsOver() {
        // Given
        records.put("acme", "first");
        records.put("acme", "second");
        String before = store.get("acme");

        // When
        records.flush();

        // Then
        assertThat(before).isNull();
        assertThat(store.get("acme")).isEqualTo("second");
    }

    @Test
    void moreBrandsThanStayAtHandAreNotForgotten() {
        // Given
        for (int brand = 0; brand < 100; brand++) {
            records.put("brand" + brand, "record " + brand);
        }

        // When
        records.flush();

        // Then
        for (int brand = 0; brand < 100; brand++) {
            assertThat(records.get("brand" + brand)).isEqualTo("record " + brand);
            assertThat(store.get("brand" + brand)).isEqualTo("record " + brand);
        }
    }

    @Test
    void aTaskThatBeginsAnewReadsWhatWasWritten() {
        // Given
        records.put("acme", "kept");
        records.flush();
        records.put("acme", "lost with the task");

        // When
        String known = new BrandRecords<>(store).get("acme");

        // Then
        assertThat(known).isEqualTo("kept");
    }
}
