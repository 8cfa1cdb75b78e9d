package dev.outputhub.llm.worker;

import dev.outputhub.llm.provider.ProviderFailure;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Whether and when a provider is asked again. Only before the first token: what was shown is not taken back. No RetryTemplate:
 * it would sleep while a lease is to be renewed, and knows nothing of what a provider asks for.
 */
@Component
class RetryPauses {

    private static final double JITTER = 0.25;

    private final ExponentialBackOff backOff = new ExponentialBackOff();
    private final Duration longest;

    RetryPauses(WorkerProperties properties) {
        longest = properties.longestRetry();
        backOff.setInitialInterval(properties.firstRetry().toMillis());
        backOff.setMultiplier(2);
        backOff.setJitter(Math.round(properties.firstRetry().toMillis() * JITTER));
        backOff.setMaxInterval(longest.toMillis());
        backOff.setMaxAttempts(properties.attempts() - 1L);
    }

    /** For one question. */
    Attempts start() {
        return new Attempts(backOff.start(), longest);
    }

    record Attempts(BackOffExecution backOff, Duration longest) {

        /** The pause before the next attempt, or empty when there is none. */
        Optional<Duration> pause(ProviderFailure failure) {
            if (!failure.code().temporary()) {
                return Optional.empty();
            }
            long next = backOff.nextBackOff();
            if (next == BackOffExecution.STOP) {
                return Optional.empty();
            }
            var wanted = failure.retryAfter();
            return Optional.of(wanted == null ? Duration.ofMillis(next) : wanted)
                    .filter(pause -> pause.compareTo(longest) <= 0);
        }
    }
}
