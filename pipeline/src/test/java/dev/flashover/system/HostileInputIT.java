package dev.flashover.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.DeadLetter;
import dev.flashover.avro.DeadLetterReason;
import dev.flashover.avro.Mention;
import dev.flashover.broker.EmbeddedBroker;
import dev.flashover.wire.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that strangers send stops the stream, and nothing of it is lost. */
class HostileInputIT {
    private static final int DUPLICATES = 100_000;
    private static final String GOOD = """
            {"id":"%s","platform":"twitter","published":"2020-05-01T12:%02d:00Z","content":"@united %s"}
            """;

    @TempDir
    private Path scratch;

    @Test
    void everythingIsAccountedFor() throws Exception {
        // Given
        Path file = hostileFile(scratch.resolve("hostile.ndjson"));
        String data = scratch.resolve("data").toString();
        try (FlashoverProcess running = FlashoverProcess.start(
                        "run", "--data-dir", data, "--without-corenlp", "--set", "telemetry.port=0")
                .awaitPrinted("Ready.")) {
            String servers = EmbeddedBroker.find(Path.of(data)).orElseThrow();
            List<byte[]> damaged = damagedRecords();
            send(servers, damaged);

            // When
            String printed = FlashoverProcess.run("replay", "--data-dir", data, "--wait", file.toString());

            // Then
            List<DeadLetter> letters = TopicContent.values(servers, Topics.DEAD_LETTERS);
            assertThat(letters)
                    .filteredOn(letter -> letter.getStage().equals("intake"))
                    .hasSize(5);
            assertThat(letters)
                    .filteredOn(letter -> letter.getReason() == DeadLetterReason.UNDECODABLE
                            && letter.getStage().equals("enrich"))
                    .extracting(letter -> letter.getValue().array().length)
                    .containsExactlyInAnyOrderElementsOf(
                            damaged.stream().map(each -> each.length).toList());
            assertThat(letters)
                    .filteredOn(letter -> letter.getReason() == DeadLetterReason.INVALID
                            && letter.getStage().equals("enrich"))
                    .as("the 5 MB text, the missing id")
                    .hasSize(2);
            assertThat(letters)
                    .allSatisfy(letter -> assertThat(letter.getLength())
                            .isEqualTo(letter.getValue().remaining()));
            assertThat(number(printed, "duplicate")).isEqualTo(DUPLICATES);
            assertThat(number(printed, "enriched")
                            + number(printed, "duplicate")
                            + number(printed, "unmatched")
                            + number(printed, "dead letters"))
                    .isEqualTo(number(printed, "mentions read"));
            String metrics = get(metricsUrl(running.printed()));
            assertThat(sample(metrics, "flashover_pulse_mentions_total{outcome=\"duplicate\"}"))
                    .isEqualTo(number(printed, "duplicate"));
            assertThat(sample(metrics, "flashover_enrich_mentions_total{outcome=\"unmatched\"}"))
                    .isEqualTo(number(printed, "unmatched"));
            assertThat(sample(metrics, "flashover_pulse_mentions_total{outcome=\"new\"}")
                            + sample(metrics, "flashover_pulse_mentions_total{outcome=\"update\"}"))
                    .isEqualTo(number(printed, "enriched"));
        }
    }

    private static Path hostileFile(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, GOOD.formatted("ordinary", 0, "you lost my bag again"));
            write(out, GOOD.formatted("script", 1, "<script>alert('you')</script> lost my bag"));
            write(out, GOOD.formatted("nul", 2, "you lost \\u0000 my \\u202e bag"));
            write(out, GOOD.formatted("huge", 3, "lost bag ".repeat(5_000_000 / 9)));
            write(out, GOOD.formatted("", 4, "no id at all"));
            write(out, GOOD.formatted("nobody", 5, "x").replace("@united", "hello"));
            write(out, GOOD.formatted("truncated", 6, "x").substring(0, 40) + "\n");
            write(out, GOOD.formatted("wrong", 7, "x").replace("\"twitter\"", "[1,2]"));
            write(out, GOOD.formatted("year", 8, "x").replace("2020", "9999"));
            write(out, GOOD.formatted("unknown", 9, "x").replace("\"content\"", "\"contents\""));
            write(
                    out,
                    "{\"id\":\"utf\",\"platform\":\"twitter\",\"published\":\"2020-05-01T12:10:00Z\",\"content\":\"");
            out.write(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
            write(out, "\"}\n");
            String duplicate = GOOD.formatted("again", 11, "you lost my bag and my patience");
            for (int i = 0; i <= DUPLICATES; i++) {
                write(out, duplicate);
            }
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> damagedRecords() {
        byte[] whole = Topics.MENTIONS
                .valueSerde()
                .serializer()
                .serialize(
                        Topics.MENTIONS.name(),
                        Mention.newBuilder()
                                .setId("1")
                                .setPlatform("twitter")
                                .setPublished(Instant.parse("2020-05-01T12:00:00Z"))
                                .build());
        byte[] unknownSchema = whole.clone();
        unknownSchema[5] ^= 1;
        return List.of(
                Arrays.copyOf(whole, whole.length - 3),
                Arrays.copyOf(whole, 11),
                unknownSchema,
                "not Avro at all".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(String servers, List<byte[]> values) throws InterruptedException, ExecutionException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(Topics.MENTIONS.name(), value))
                        .get();
            }
        }
    }

    private static long number(String printed, String row) {
        Matcher matcher = Pattern.compile("(?m)^\\s*" + row + "\\s+([\\d,]+)").matcher(printed);
        assertThat(matcher.find()).as("row %s in:%n%s", row, printed).isTrue();
        return Long.parseLong(matcher.group(1).replace(",", ""));
    }

    private static String metricsUrl(String printed) {
        Matcher matcher = Pattern.compile("http://\\S+/metrics").matcher(printed);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static long sample(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
