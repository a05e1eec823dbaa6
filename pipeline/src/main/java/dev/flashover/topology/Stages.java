package dev.flashover.topology;

import dev.flashover.annotate.AnnotateStage;
import dev.flashover.config.Settings;
import dev.flashover.config.UserException;
import dev.flashover.enrich.EnrichStage;
import dev.flashover.judge.JudgeStage;
import dev.flashover.pulse.PulseStage;
import dev.flashover.wire.Stage;
import dev.flashover.wire.Topic;
import dev.flashover.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/** All stages, in the order in which data flows. A new stage is one line here. */
public final class Stages {
    private static final Duration SHORT = Duration.ofSeconds(10);

    /** Loading models takes half a minute on a slow disk, and then some hundred texts may wait. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final List<Part> PARTS = List.of(
            new Part(
                    "enrich",
                    List.of(Topics.MENTIONS),
                    settings -> settings.enrich().threads(),
                    SHORT,
                    (settings, registry) -> new EnrichStage(settings.enrich(), registry)),
            new Part(
                    "pulse",
                    List.of(Topics.ENRICHED),
                    settings -> settings.pulse().threads(),
                    SHORT,
                    (settings, registry) -> new PulseStage(settings.pulse(), registry)),
            new Part(
                    "annotate",
                    List.of(Topics.PULSES),
                    settings -> settings.annotate().threads(),
                    LONG,
                    (settings, registry) -> new AnnotateStage(settings.annotate(), registry)),
            new Part(
                    "judge",
                    List.of(Topics.PULSES, Topics.ANNOTATIONS),
                    settings -> settings.judge().threads(),
                    SHORT,
                    (settings, registry) -> new JudgeStage(settings.judge(), registry)));

    /**
     * How to make one stage.
     *
     * @param name the stage's name
     * @param sources the topics that it is fed by
     * @param threads how many stream threads it wants
     * @param longestStep how long the stage may take over one record: its transactions live that long, and what a killed
     *     process left open blocks its readers until then
     * @param stage makes it
     */
    record Part(
            String name,
            List<Topic<?>> sources,
            ToIntFunction<Settings> threads,
            Duration longestStep,
            BiFunction<Settings, MeterRegistry, Stage> stage) {}

    private Stages() {}

    /** Their names, in the order in which data flows. */
    public static List<String> names() {
        return PARTS.stream().map(Part::name).toList();
    }

    /** The consumer group of a stage, which is its application id too. */
    public static String applicationId(String name) {
        return "flashover-" + name;
    }

    /** The topics that feed a stage: once all of them are read, the stage has nothing left to do. */
    public static List<Topic<?>> sources(String name) {
        return parts(List.of(name)).get(0).sources();
    }

    /**
     * Reads a choice of stages, like {@code enrich,pulse}.
     *
     * @return the chosen names without repetition, in the order in which data flows
     * @throws UserException if a name is unknown or none is given
     */
    public static List<String> choose(String commaSeparated) {
        List<String> wanted = Arrays.stream(commaSeparated.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : wanted) {
            if (!names().contains(name)) {
                throw new UserException(
                        "There is no stage " + name + ". The stages are " + String.join(", ", names()) + ".");
            }
        }
        if (wanted.isEmpty()) {
            throw new UserException("No stage is chosen. The stages are " + String.join(", ", names()) + ".");
        }
        return names().stream().filter(wanted::contains).toList();
    }

    static List<Part> parts(List<String> names) {
        return PARTS.stream().filter(part -> names.contains(part.name())).toList();
    }
}
