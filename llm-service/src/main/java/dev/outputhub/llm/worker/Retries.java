package dev.outputhub.llm.worker;

import dev.outputhub.llm.provider.ProviderFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Whether and when a provider is asked again. Only before the first token: what was shown is not taken back. */
@Component
class Retries {

    private static final double JITTER = 0.25;

    private final WorkerProperties properties;

    Retries(WorkerProperties properties) {
        this.properties = properties;
    }

    /**
     * The pause before the next attempt, or empty when there is none.
     *
     * @param attempt how often it was tried, from 1
     */
    Optional<Duration> pause(ProviderFailure failure, int attempt) {
        if (!failure.code().temporary() || attempt >= properties.attempts()) {
            return Optional.empty();
        }
        var wanted = failure.retryAfter();
        if (wanted != null) {
            return wanted.compareTo(properties.longestRetry()) <= 0 ? Optional.of(wanted) : Optional.empty();
        }
        var doubled = properties.firstRetry().multipliedBy(1L << (attempt - 1));
        var bounded = doubled.compareTo(properties.longestRetry()) < 0 ? doubled : properties.longestRetry();
        double jitter = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Optional.of(Duration.ofMillis(Math.round(bounded.toMillis() * jitter)));
    }
}
