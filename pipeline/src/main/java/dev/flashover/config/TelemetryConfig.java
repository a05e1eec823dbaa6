package dev.flashover.config;

/**
 * Keys {@code telemetry.*}.
 *
 * @param host address to listen on; the loopback by default, for metrics need no password
 * @param port port to listen on, 0 for any free one, -1 for no telemetry server at all
 */
public record TelemetryConfig(String host, int port) {
    public static final TelemetryConfig DEFAULTS = new TelemetryConfig("127.0.0.1", 8090);

    public TelemetryConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("telemetry.host must not be empty");
        }
        if (port < -1 || port > 65_535) {
            throw new IllegalArgumentException("telemetry.port must be between 0 and 65535, or -1 for off");
        }
    }

    /** False if there shall be no telemetry server. */
    public boolean enabled() {
        return port >= 0;
    }
}
