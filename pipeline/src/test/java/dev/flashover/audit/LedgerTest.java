package dev.flashover.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Activity;
import dev.flashover.avro.Counters;
import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.EnrichedMention;
import dev.flashover.avro.Mention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant TIME = Instant.parse("2015-02-17T00:00:00Z");

    private final Ledger ledger = new Ledger();

    @Test
    void theEndsAddUpToWhatWasRead() {
        // Given
        for (int i = 0; i < 6; i++) {
            ledger.mention(i < 5);
        }
        ledger.enriched(enriched("1", true, Activity.CREATE, null));
        ledger.enriched(enriched("1", false, Activity.CREATE, null));
        ledger.enriched(enriched("1", true, Activity.CREATE, null));
        ledger.deadLetter(letter("enrich", "mentions"));
        ledger.deadLetter(letter("intake", null));
        ledger.deadLetter(letter("judge", "pulses"));

        // When
        var account = ledger.account();

        // Then
        assertThat(account).isEqualTo(new Account(7, 1, 1, 2, 2, 1));
        assertThat(account.isSettled()).isFalse();
    }

    @Test
    void newerCountersAreNoDuplicateButTheSameOnesAre() {
        // Given
        ledger.enriched(enriched("1", true, Activity.CREATE, null));
        ledger.enriched(enriched("1", true, Activity.UPDATE, 10L));
        ledger.enriched(enriched("1", true, Activity.UPDATE, 20L));
        ledger.enriched(enriched("1", true, Activity.UPDATE, 20L));

        // When
        var account = ledger.account();

        // Then
        assertThat(account.enriched()).isEqualTo(3);
        assertThat(account.duplicate()).isEqualTo(1);
    }

    private static EnrichedMention enriched(String id, boolean primary, Activity activity, @Nullable Long views) {
        Mention mention = Mention.newBuilder()
                .setId(id)
                .setPlatform("twitter")
                .setActivity(activity)
                .setPublished(TIME)
                .setCounters(views == null ? null : new Counters(TIME, views, null, null, null))
                .build();
        return EnrichedMention.newBuilder()
                .setMention(mention)
                .setBrand("united")
                .setPrimary(primary)
                .setOfficial(false)
                .setTime(TIME)
                .setLate(false)
                .setRoot("post:twitter:" + id)
                .setAliases(List.of())
                .build();
    }

    private static DeadLetter letter(String stage, @Nullable String topic) {
        return DeadLetter.newBuilder()
                .setStage(stage)
                .setReason(DeadLetterReason.INVALID)
                .setDetail("a test's")
                .setSourceTopic(topic)
                .setFormat("avro")
                .setLength(0)
                .build();
    }
}
