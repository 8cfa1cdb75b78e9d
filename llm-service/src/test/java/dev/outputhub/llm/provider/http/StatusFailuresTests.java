package dev.outputhub.llm.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatusFailuresTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void readsRetryAfterAsSecondsAndAsDate() {
        assertThat(StatusFailures.retryAfter("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(StatusFailures.retryAfter("0.5", NOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(StatusFailures.retryAfter("Sun, 1 Mar 2026 10:01:00 GMT", NOW))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(StatusFailures.retryAfter("Sun, 1 Mar 2026 09:00:00 GMT", NOW))
                .isZero();
        assertThat(StatusFailures.retryAfter("soon", NOW)).isNull();
        assertThat(StatusFailures.retryAfter(null, NOW)).isNull();
    }
}
