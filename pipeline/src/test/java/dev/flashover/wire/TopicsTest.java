package dev.flashover.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void allHoldsEveryDeclaredTopic() {
        // Given
        List<Field> declared = Arrays.stream(Topics.class.getFields())
                .filter(field -> field.getType() == Topic.class)
                .toList();

        // When
        List<Topic<?>> all = Topics.ALL;

        // Then
        assertThat(declared)
                .hasSameSizeAs(all)
                .allSatisfy(field -> assertThat(all).anyMatch(topic -> topic == valueOf(field)));
    }

    @Test
    void namesAreUniqueLowerCaseWordsWithDotsOrHyphens() {
        // When
        List<String> names = Topics.ALL.stream().<String>map(Topic::name).toList();

        // Then
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+([.-][a-z]+)*"));
    }

    /** Kafka's metrics replace dots by underscores: names that differ only there would become one. */
    @Test
    void namesStayUniqueInMetrics() {
        // When
        List<String> names = Topics.ALL.stream()
                .map(topic -> topic.name().replace('.', '_').replace('-', '_'))
                .toList();

        // Then
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void whatJudgeReadsAndWritesHasTheSamePartitions() {
        // When
        List<Topic<?>> topics =
                List.of(Topics.PULSES, Topics.ANNOTATIONS, Topics.CASEWORK, Topics.STORIES, Topics.ESCALATION_RISK);

        // Then
        assertThat(topics).allMatch(topic -> topic.partitions() == Topics.PULSES.partitions());
    }

    @Test
    void everyConfigurationIsOneThatKafkaKnowsAndAccepts() {
        // When / Then
        assertThatCode(() -> Topics.ALL.forEach(topic -> LogConfig.validate(topic.config())))
                .doesNotThrowAnyException();
    }

    /**
     * By event time the broker would delete a replay of 2015 while it is being written: retention would see records that
     * are years old. Forever is the other way out, and the only one for topics that keep event time.
     */
    @Test
    void retentionNeverCountsFromEventTime() {
        // When / Then
        assertThat(Topics.ALL)
                .allMatch(topic -> "LogAppendTime".equals(topic.config().get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG))
                        || "-1".equals(topic.config().get(TopicConfig.RETENTION_MS_CONFIG))
                        || "compact".equals(topic.config().get(TopicConfig.CLEANUP_POLICY_CONFIG)));
    }

    @Test
    void whatEveryMentionPassesThroughIsStampedOnArrival() {
        // When
        List<Topic<?>> topics =
                List.of(Topics.MENTIONS, Topics.ENRICHED, Topics.PULSES, Topics.ANNOTATIONS, Topics.DEAD_LETTERS);

        // Then
        assertThat(topics)
                .allSatisfy(topic -> assertThat(topic.config())
                        .containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    }

    @Test
    void heartbeatsTravelWhereWindowsHaveToClose() {
        // When
        List<Topic<?>> topics = List.of(Topics.MENTIONS, Topics.ENRICHED, Topics.PULSES, Topics.ANNOTATIONS);

        // Then
        assertThat(topics).allMatch(topic -> topic.type().equals(SpecificRecord.class));
    }

    @Test
    void aDeadLetterHoldsTheLargestMention() {
        // When
        int deadLetter = Integer.parseInt(Topics.DEAD_LETTERS.config().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG));

        // Then
        assertThat(deadLetter).isGreaterThan(Topics.MAX_MENTION_BYTES);
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
