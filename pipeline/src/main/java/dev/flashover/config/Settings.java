package dev.flashover.config;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of a process: the defaults, over them a properties file, over it the environment, over it the command
 * line. Immutable. All values are checked when they are loaded, and a mistake is a {@link UserException} that names the
 * key and where its value came from.
 */
public final class Settings {
    /** Keys with this prefix go to the Kafka clients and to Kafka Streams, without it. */
    public static final String KAFKA = "kafka.";

    private static final String VARIABLE = "FLASHOVER_";

    /** The parts. A new one is a line here, one in the constructor and an accessor. */
    private static final List<Record> PARTS = List.of(
            EnrichConfig.DEFAULTS,
            PulseConfig.DEFAULTS,
            AnnotateConfig.DEFAULTS,
            JudgeConfig.DEFAULTS,
            IntakeConfig.DEFAULTS,
            TelemetryConfig.DEFAULTS);

    private static final List<Key> KEYS =
            PARTS.stream().flatMap(part -> keys(part).stream()).toList();

    private final EnrichConfig enrich;
    private final PulseConfig pulse;
    private final AnnotateConfig annotate;
    private final JudgeConfig judge;
    private final IntakeConfig intake;
    private final TelemetryConfig telemetry;
    private final Map<String, String> kafka;

    /** A value and, for messages, where it came from. */
    private record Given(String value, String origin) {}

    private Settings(Map<String, Given> given) {
        enrich = bind(EnrichConfig.class, EnrichConfig.DEFAULTS, given);
        pulse = bind(PulseConfig.class, PulseConfig.DEFAULTS, given);
        annotate = bind(AnnotateConfig.class, AnnotateConfig.DEFAULTS, given);
        judge = bind(JudgeConfig.class, JudgeConfig.DEFAULTS, given);
        intake = bind(IntakeConfig.class, IntakeConfig.DEFAULTS, given);
        telemetry = bind(TelemetryConfig.class, TelemetryConfig.DEFAULTS, given);
        Map<String, String> passed = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                passed.put(name.substring(KAFKA.length()), value.value());
            }
        });
        kafka = Map.copyOf(passed);
    }

    /**
     * Loads the settings.
     *
     * @param file a properties file in UTF-8, null for none
     * @param environment variables of the process; those that do not begin with {@code FLASHOVER_} are ignored
     * @param commandLine keys and values from the command line
     * @throws UserException for an unreadable file, an unknown key or an impossible value
     */
    public static Settings load(@Nullable Path file, Map<String, String> environment, Map<String, String> commandLine) {
        Map<String, Given> given = new TreeMap<>();
        if (file != null) {
            String origin = file.toString();
            read(file).forEach((name, value) -> given.put(known(name, origin), new Given(value, origin)));
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE)) {
                given.put(fromVariable(variable), new Given(value, "environment variable " + variable));
            }
        });
        commandLine.forEach((name, value) -> given.put(known(name, "--set"), new Given(value, "--set")));
        return new Settings(given);
    }

    /** Every key with its default, in the order of the stages. */
    public static Map<String, String> standard() {
        Map<String, String> values = new LinkedHashMap<>();
        KEYS.forEach(key -> values.put(key.name(), key.standardText()));
        return values;
    }

    public EnrichConfig enrich() {
        return enrich;
    }

    public PulseConfig pulse() {
        return pulse;
    }

    public AnnotateConfig annotate() {
        return annotate;
    }

    public JudgeConfig judge() {
        return judge;
    }

    public IntakeConfig intake() {
        return intake;
    }

    public TelemetryConfig telemetry() {
        return telemetry;
    }

    /** What was given as {@code kafka.*}, without the prefix. */
    public Map<String, String> kafka() {
        return kafka;
    }

    private static List<Key> keys(Record defaults) {
        String name = defaults.getClass().getSimpleName();
        return Key.of(name.replace("Config", "").toLowerCase(Locale.ROOT), defaults);
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException("Cannot read the settings in " + file + ": it must be a readable properties file.");
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static String known(String name, String origin) {
        List<String> names = KEYS.stream().map(Key::name).toList();
        if (names.contains(name) || (name.startsWith(KAFKA) && name.length() > KAFKA.length())) {
            return name;
        }
        throw unknown(name, origin, names);
    }

    private static String fromVariable(String variable) {
        String kafkaPrefix = VARIABLE + "KAFKA_";
        if (variable.startsWith(kafkaPrefix) && variable.length() > kafkaPrefix.length()) {
            return KAFKA
                    + variable.substring(kafkaPrefix.length())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '.');
        }
        return KEYS.stream()
                .filter(key -> key.variable().equals(variable))
                .map(Key::name)
                .findAny()
                .orElseThrow(() -> unknown(
                        variable,
                        "environment",
                        KEYS.stream().map(Key::variable).toList()));
    }

    private static UserException unknown(String name, String origin, List<String> names) {
        String nearest = EditDistance.nearest(name, names).orElseThrow();
        return new UserException("Unknown setting " + name + " (" + origin + "). Did you mean " + nearest + "?");
    }

    private static <C extends Record> C bind(Class<C> type, C defaults, Map<String, Given> given) {
        List<Key> keys = keys(defaults);
        Class<?>[] types = keys.stream().map(Key::type).toArray(Class[]::new);
        Object[] values =
                keys.stream().map(key -> value(key, given.get(key.name()))).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            String problem =
                    e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
            throw new UserException("Impossible setting: " + problem + origins(problem, given) + ".");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Key key, @Nullable Given given) {
        if (given == null) {
            return key.standard();
        }
        try {
            return key.parse(given.value());
        } catch (IllegalArgumentException | ArithmeticException e) {
            String problem = e instanceof ArithmeticException ? "is too large" : e.getMessage();
            throw new UserException("Impossible setting: " + key.name() + " " + problem + ", not \"" + given.value()
                    + "\" (" + given.origin() + ").");
        }
    }

    /** A record's complaint names the keys; this says where those values came from. */
    private static String origins(String problem, Map<String, Given> given) {
        List<String> named = Arrays.asList(problem.split("[^a-z.-]+", -1));
        String origins = given.entrySet().stream()
                .filter(entry -> named.contains(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue().value() + " from "
                        + entry.getValue().origin())
                .collect(Collectors.joining(", "));
        return origins.isEmpty() ? "" : " (" + origins + ")";
    }
}
