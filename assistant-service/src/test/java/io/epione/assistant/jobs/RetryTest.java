package io.epione.assistant.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final Retry<Void> retry = new Retry<>(Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void thePauseDoublesUpToTheLongestHoweverOftenItFailed() {
        assertThat(retry.pause(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(retry.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(retry.pause(4)).isEqualTo(Duration.ofMinutes(1));
        assertThat(retry.pause(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
