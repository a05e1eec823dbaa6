package dev.flashover.telemetry;

import dev.flashover.config.TelemetryConfig;
import dev.flashover.config.UserException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;

/**
 * Answers {@code /metrics} in Prometheus text, {@code /health/live} and {@code /health/ready} with 200 or 503 and a
 * plain line per stage, and anything else with a plain 404. GET only, no state, no input but the path.
 */
public final class TelemetryServer implements AutoCloseable {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    private final Javalin server;
    private final String host;

    private TelemetryServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts it.
     *
     * @throws UserException if the address cannot be listened on
     * @throws IllegalArgumentException if the server is switched off
     */
    public static TelemetryServer start(TelemetryConfig config, Telemetry telemetry, Health health) {
        if (!config.enabled()) {
            throw new IllegalArgumentException("the telemetry server is switched off");
        }
        Javalin server = Javalin.create(javalin -> {
            quiet(javalin);
            javalin.routes.get(
                    "/metrics",
                    context -> context.contentType(PROMETHEUS_TEXT).result(telemetry.scrape(PROMETHEUS_TEXT)));
            javalin.routes.get("/health/live", context -> answer(context, health.live(), health));
            javalin.routes.get("/health/ready", context -> answer(context, health.ready(), health));
            javalin.routes.error(404, TelemetryServer::notFound);
        });
        try {
            server.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            server.stop();
            throw new UserException("Cannot listen on " + config.host() + ":" + config.port()
                    + " for metrics: the port is taken or not allowed. Choose another with --set telemetry.port=PORT"
                    + " (0 for any free one, -1 for none).");
        }
        return new TelemetryServer(server, config.host());
    }

    /** The address to open in a browser, without a path. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void quiet(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
    }

    private static void answer(Context context, boolean well, Health health) {
        context.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(PLAIN_TEXT)
                .result(health.describe());
    }

    private static void notFound(Context context) {
        context.contentType(PLAIN_TEXT).result("Nothing here. There are /metrics, /health/live and /health/ready.\n");
    }
}
