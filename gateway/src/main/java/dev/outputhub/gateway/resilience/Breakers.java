package dev.outputhub.gateway.resilience;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One circuit breaker per service. Resilience4j is used directly: its Spring Cloud adapter brings a module that stops Spring
 * Boot 4 from starting.
 */
@Component
public class Breakers {

    private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);
    private final Duration pause;

    Breakers(ResilienceProperties properties, MeterRegistry meters) {
        pause = properties.pause();
        var config = CircuitBreakerConfig.custom()
                .failureRateThreshold(properties.failureRate())
                .slidingWindowSize(properties.window())
                .minimumNumberOfCalls(Math.max(1, properties.window() / 2))
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(3)
                // a half-open breaker whose trial calls hang would otherwise refuse for ever
                .maxWaitDurationInHalfOpenState(properties.timeout())
                .build();
        for (var service : Service.values()) {
            var breaker = CircuitBreaker.of(service.id(), config);
            breakers.put(service, breaker);
            Gauge.builder("gateway.breaker.open", breaker, it -> it.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                    .tag("service", service.id())
                    .register(meters);
        }
    }

    /** Calls a service whose answer arrives as a value, or as an exception that tells its status. */
    public <T> Mono<T> guard(Service service, Mono<T> call) {
        return guard(service, call, () -> null);
    }

    <T> Mono<T> guard(Service service, Mono<T> call, Supplier<HttpStatusCode> status) {
        return Mono.defer(() -> {
            var breaker = Objects.requireNonNull(breakers.get(service));
            if (!breaker.tryAcquirePermission()) {
                return Mono.error(refusal(service));
            }
            var start = breaker.getCurrentTimestamp();
            return call.doOnSuccess(_ -> judge(breaker, start, Absence.shownBy(status.get()), null))
                    .doOnError(failure -> judge(breaker, start, Absence.shownBy(failure), failure))
                    .doOnCancel(breaker::releasePermission);
        });
    }

    private static void judge(
            CircuitBreaker breaker, long start, boolean away, @org.jspecify.annotations.Nullable Throwable failure) {
        var duration = breaker.getCurrentTimestamp() - start;
        if (away) {
            breaker.onError(
                    duration,
                    breaker.getTimestampUnit(),
                    failure == null ? new IllegalStateException("answered that it is away") : failure);
        } else if (failure == null) {
            breaker.onSuccess(duration, breaker.getTimestampUnit());
        } else {
            breaker.releasePermission();
        }
    }

    private Problem refusal(Service service) {
        return Problem.later(
                ErrorCode.SERVICE_UNAVAILABLE,
                "The " + service.id() + " failed repeatedly and is given a pause. Try again in a moment.",
                pause);
    }
}
