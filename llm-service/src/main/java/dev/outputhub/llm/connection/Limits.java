package dev.outputhub.llm.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a connection carries. What is left out is not limited by us.
 *
 * @param timeoutSeconds for how long a provider may be silent, before its first token and between two
 */
public record Limits(
        @Nullable @Positive @Max(1_000_000) Integer requestsPerMinute,
        @Nullable @Positive @Max(10_000) Integer concurrent,
        @Nullable @Positive @Max(3_600) Integer timeoutSeconds) {

    public static final Limits NONE = new Limits(null, null, null);

    /** Models that think before they answer are silent for a minute or more. */
    private static final Duration DEFAULT_SILENCE = Duration.ofMinutes(2);

    public Duration silence() {
        return timeoutSeconds == null ? DEFAULT_SILENCE : Duration.ofSeconds(timeoutSeconds);
    }
}
