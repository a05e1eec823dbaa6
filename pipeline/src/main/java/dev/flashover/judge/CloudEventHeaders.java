package dev.flashover.judge;

import dev.flashover.avro.EscalationRisk;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 attributes in the Kafka protocol binding's binary content mode. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static Headers of(EscalationRisk event) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.getId());
        add(headers, "ce_source", "/flashover/judge");
        add(
                headers,
                "ce_type",
                "dev.flashover.escalation." + event.getChange().name().toLowerCase(Locale.ROOT) + ".v1");
        add(headers, "ce_time", event.getTime().toString());
        add(headers, "ce_subject", event.getStory().getId());
        add(headers, "content-type", "application/avro");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
