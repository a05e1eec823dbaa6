package dev.flashover.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.fixture.TaskStore;
import dev.flashover.judge.Timers.Due;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersTest {
    private final TaskStore<String, String> texts = TaskStore.ofTexts();
    private final Timers timers = new Timers(texts.store());

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void whatIsDueComesOutInOrderAndOnce() {
        // Given
        timers.set(new Due(30, "c"));
        timers.set(new Due(10, "b"));
        timers.set(new Due(10, "a"));

        // When
        List<Due> due = pollAll(timers, 29);

        // Then
        assertThat(due).containsExactly(new Due(10, "a"), new Due(10, "b"));
        assertThat(pollAll(timers, 30)).containsExactly(new Due(30, "c"));
    }

    @Test
    void aTimerThatIsSetBeforeAllOthersIsNotOverlooked() {
        // Given
        timers.set(new Due(100, "late"));
        pollAll(timers, 50);

        // When
        timers.set(new Due(60, "early"));

        // Then
        assertThat(pollAll(timers, 60)).containsExactly(new Due(60, "early"));
    }

    @Test
    void theyOutliveTheTask() {
        // Given
        timers.set(new Due(10, "a"));
        timers.set(new Due(20, "b"));
        timers.cancel(new Due(10, "a"));

        // When
        Timers afterwards = new Timers(texts.store());

        // Then
        assertThat(pollAll(afterwards, 20)).containsExactly(new Due(20, "b"));
    }

    /** The law: whatever is set, cancelled and polled, they do what a sorted set does. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theyDoWhatASortedSetDoes(long seed) {
        // Given
        Random random = new Random(seed);
        TreeSet<Due> model = new TreeSet<>(Comparator.comparingLong(Due::time).thenComparing(Due::story));
        List<Due> expected = new ArrayList<>();
        List<Due> polled = new ArrayList<>();

        // When
        for (int step = 0; step < 500; step++) {
            Due due = new Due(random.nextInt(1_000), "s" + random.nextInt(20));
            switch (random.nextInt(3)) {
                case 0 -> {
                    timers.cancel(due);
                    model.remove(due);
                }
                case 1 -> {
                    polled.addAll(pollAll(timers, due.time()));
                    while (!model.isEmpty() && model.first().time() <= due.time()) {
                        expected.add(model.pollFirst());
                    }
                }
                default -> {
                    timers.set(due);
                    model.add(due);
                }
            }
        }

        // Then
        assertThat(polled).as("seed %d", seed).isNotEmpty().isEqualTo(expected);
    }

    private static List<Due> pollAll(Timers timers, long now) {
        List<Due> polled = new ArrayList<>();
        for (Due due = timers.poll(now); due != null; due = timers.poll(now)) {
            polled.add(due);
        }
        return polled;
    }
}
