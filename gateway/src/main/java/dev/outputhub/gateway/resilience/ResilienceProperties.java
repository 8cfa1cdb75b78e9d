package dev.outputhub.gateway.resilience;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service may take, and when it is left alone.
 *
 * @param timeout until the first byte of an ordinary answer
 * @param modelTimeout the same, where a language model may answer as a whole
 * @param uploadTimeout the same, where the answer follows a large upload
 * @param failureRate percentage of failed calls that opens the breaker
 * @param window number of last calls that are judged
 * @param pause how long an open breaker refuses before it tries again
 */
@ConfigurationProperties("hub.resilience")
record ResilienceProperties(
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("10m") Duration modelTimeout,
        @DefaultValue("1h") Duration uploadTimeout,
        @DefaultValue("50") int failureRate,
        @DefaultValue("20") int window,
        @DefaultValue("3s") Duration pause) {}
