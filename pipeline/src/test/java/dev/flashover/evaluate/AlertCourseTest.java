package dev.flashover.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AlertCourseTest {
    @Test
    void theAlertIsTheFirstTimeThatTheThresholdWasExceeded() {
        // Given
        AlertCourse course = new AlertCourse();
        course.add(10, 0.2);
        course.add(20, 0.6);
        course.add(30, 0.1);
        course.add(40, 0.9);

        // When
        OptionalLong alert = course.alert(0.2);

        // Then
        assertThat(alert).hasValue(20);
        assertThat(course.alert(0.6)).hasValue(40);
        assertThat(course.alert(0.9)).isEmpty();
        assertThat(course.highest()).isEqualTo(0.9);
    }
}
