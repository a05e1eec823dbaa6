package dev.flashover.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flashover.config.TelemetryConfig;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryServerTest {
    private final Telemetry telemetry = new Telemetry();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeTelemetry() {
        telemetry.close();
    }

    private record Fixed(boolean live, boolean ready) implements Health {
        @Override
        public String describe() {
            return "pulse " + (ready ? "RUNNING" : "REBALANCING") + "\n";
        }
    }

    @Test
    void metricsHoldOursAndTheJvms() throws Exception {
        // Given
        telemetry.registry().counter("flashover.dead.letters", "stage", "pulse").increment(3);
        try (var server = start(new Fixed(true, true))) {
            // When
            var response = get(server, "/metrics");

            // Then
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(response.body())
                    .contains("flashover_dead_letters_total{stage=\"pulse\"} 3.0")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void whatIsLiveButNotReadySaysSoWithItsStates() throws Exception {
        try (var server = start(new Fixed(true, false))) {
            // When
            var live = get(server, "/health/live");

            // Then
            assertThat(live.statusCode()).isEqualTo(200);
            var ready = get(server, "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("pulse REBALANCING\n");
        }
    }

    @Test
    void whatIsDeadIsNotLive() throws Exception {
        try (var server = start(new Fixed(false, false))) {
            // When
            var live = get(server, "/health/live");

            // Then
            assertThat(live.statusCode()).isEqualTo(503);
        }
    }

    @Test
    void otherPathsGetAPlainAnswerThatDoesNotEchoThem() throws Exception {
        try (var server = start(new Fixed(true, true))) {
            // When
            var response = get(server, "/%3Cscript%3E");

            // Then
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(response.body()).startsWith("Nothing here.").doesNotContain("script");
        }
    }

    @Test
    void aBusyPortIsTheUsersMistake() throws IOException {
        // Given
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = new TelemetryConfig("127.0.0.1", busy.getLocalPort());

            // Then
            assertThatThrownBy(() -> TelemetryServer.start(config, telemetry, new Fixed(true, true)))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("127.0.0.1:" + busy.getLocalPort())
                    .hasMessageContaining("telemetry.port");
        }
    }

    private TelemetryServer start(Health health) {
        return TelemetryServer.start(new TelemetryConfig("127.0.0.1", 0), telemetry, health);
    }

    private HttpResponse<String> get(TelemetryServer server, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
