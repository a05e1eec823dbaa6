package dev.flashover.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.config.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every stage's topology against {@code src/test/resources/topology/NAME.txt}. The names in it are more than
 * names: the state of a running installation hangs on them. Kafka Streams finds a store's changelog and a repartition
 * topic by name, and a task's state by the number of its sub-topology.
 *
 * <p>So, when this test fails, look at what has changed:
 *
 * <ul>
 *   <li>A node between source and sink came, went or has a new name, and the sub-topologies keep their numbers and their
 *       stores: safe. A rolling restart is enough.
 *   <li>A store, a changelog or a repartition topic has a new name or goes, or a sub-topology has a new number: the state
 *       under the old name is lost to the stage. Either keep the old name, or let the changelog's name carry a version
 *       and say in CHANGELOG.md that the stage starts with empty state, with the way back.
 *   <li>A source topic came or went: the assignment changes; stop all instances before the new version starts.
 * </ul>
 *
 * <p>Then write the new files with {@code ./mvnw test -Dtest=TopologyDescriptionTest -Dtopology.rewrite=true
 * -Dsurefire.failIfNoSpecifiedTests=false} and commit them with the reason.
 */
class TopologyDescriptionTest {
    private static final Path FILES = Path.of("src", "test", "resources", "topology");

    static List<String> stages() {
        return Stages.names();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theTopologyIsTheOneThatWasAgreed(String name) throws IOException {
        // Given
        Path agreed = FILES.resolve(name + ".txt");

        // When
        String described = describe(name);

        // Then
        if (Boolean.getBoolean("topology.rewrite")) {
            Files.createDirectories(FILES);
            Files.writeString(agreed, described);
        }
        assertThat(agreed)
                .as("see this test's Javadoc before you change the file")
                .hasContent(described);
    }

    private static String describe(String name) {
        var part = Stages.parts(List.of(name)).get(0);
        var settings = Settings.load(null, Map.of(), Map.of("annotate.corenlp", "false"));
        var registry = new SimpleMeterRegistry();
        var properties = StreamsProperties.of(part, settings, "127.0.0.1:9092", Path.of("state"), "one", registry);
        return StageRunner.topology(part.stage().apply(settings, registry), properties)
                .describe()
                .toString();
    }
}
