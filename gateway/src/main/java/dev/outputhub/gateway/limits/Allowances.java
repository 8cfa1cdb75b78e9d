package dev.outputhub.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.gateway.limits.LimitProperties.Rate;
import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hands out what a caller is allowed. A call to Redis per request would cost as much as the rest of the gateway's work, so an
 * instance leases some tokens of a bucket at once and spends them from memory: the sum over all instances still never exceeds
 * the bucket, and an exhausted caller is refused without asking Redis again.
 */
@Component
class Allowances {

    private static final int CALLERS = 20_000;

    private final Buckets buckets;
    private final Clock clock;
    private final Cache<String, Lease> leases = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final ConcurrentMap<String, Mono<Lease>> asked = new ConcurrentHashMap<>();

    Allowances(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    /** Completes when the request may pass, and fails with a problem when it may not. */
    Mono<Void> take(String key, Rate rate) {
        return Mono.defer(() -> {
            var lease = current(key);
            if (lease == null) {
                return another(key, rate);
            }
            if (lease.isRefusal()) {
                return Mono.error(refusal(lease));
            }
            return lease.take() ? Mono.empty() : another(key, rate);
        });
    }

    private @Nullable Lease current(String key) {
        var lease = leases.getIfPresent(key);
        return lease == null || lease.isOver(clock.instant()) ? null : lease;
    }

    // requests that arrive meanwhile share the question, and go round again when the answer was too small for all of
    // them
    private Mono<Void> another(String key, Rate rate) {
        var question = asked.computeIfAbsent(
                key,
                _ -> buckets.lease(key, rate)
                        .doOnNext(lease -> leases.put(key, lease))
                        // before anybody hears the answer: whoever goes round again must find a new question
                        .doOnTerminate(() -> asked.remove(key))
                        .cache());
        return question.then(take(key, rate));
    }

    private Problem refusal(Lease lease) {
        return Problem.later(
                ErrorCode.TOO_MANY_REQUESTS,
                "You ask more often than is allowed. Wait a moment.",
                lease.remaining(clock.instant()).plusMillis(999));
    }
}
