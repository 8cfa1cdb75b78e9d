package dev.outputhub.gateway.prompts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The number that prompt-service lets grow in Redis with each change of an organisation's prompts (ADR 68). It is asked
 * for with each request: that is what makes the next answer right, at every gateway.
 */
@Component
class PromptEpochs {

    private static final Logger LOG = LoggerFactory.getLogger(PromptEpochs.class);

    /** Requests go to the service meanwhile, instead of each waiting for Redis first. */
    private static final Duration UNASKED = Duration.ofSeconds(1);

    private static final String NEVER_CHANGED = "0";

    private final ReactiveStringRedisTemplate redis;
    private final Clock clock;
    private volatile Instant askAgain = Instant.MIN;

    PromptEpochs(ReactiveStringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Empty while Redis is away. */
    Mono<String> current(UUID organization) {
        if (clock.instant().isBefore(askAgain)) {
            return Mono.empty();
        }
        return redis.opsForValue()
                .get("prompt:epoch:" + organization)
                .defaultIfEmpty(NEVER_CHANGED)
                .onErrorResume(failure -> {
                    askAgain = clock.instant().plus(UNASKED);
                    LOG.debug("Redis did not answer, prompts come from their service: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
