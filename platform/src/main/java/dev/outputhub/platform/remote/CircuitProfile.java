package dev.outputhub.platform.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.function.Predicate;

/** How soon a circuit opens and for how long, by what is behind it. */
public enum CircuitProfile {
    /** Another service of ours, which is back soon. */
    SERVICE(20, 5, 50, Duration.ofSeconds(3), 2),
    /** A cache that can be done without: away it costs a few slow requests and not a timeout for each. */
    CACHE(10, 3, 50, Duration.ofSeconds(5), 2),
    /** Something that a person watches; nobody waits for a second failure. */
    LIVE(2, 1, 50, Duration.ofSeconds(3), 1),
    /** Somebody else's server. */
    EXTERNAL(10, 5, 60, Duration.ofSeconds(15), 2);

    private final int window;
    private final int fewestCalls;
    private final int failedPercent;
    private final Duration pause;
    private final int trials;

    CircuitProfile(int window, int fewestCalls, int failedPercent, Duration pause, int trials) {
        this.window = window;
        this.fewestCalls = fewestCalls;
        this.failedPercent = failedPercent;
        this.pause = pause;
        this.trials = trials;
    }

    /** Every exception counts. */
    public CircuitBreaker circuit(String name) {
        return circuit(name, _ -> true);
    }

    /** @param failure whether an exception shows that the other side is not well, and is not merely an answer */
    public CircuitBreaker circuit(String name, Predicate<Throwable> failure) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(window)
                        .minimumNumberOfCalls(fewestCalls)
                        .failureRateThreshold(failedPercent)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(trials)
                        .recordException(failure)
                        .build());
    }
}
