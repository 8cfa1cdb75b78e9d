package dev.outputhub.gateway.limits;

import dev.outputhub.gateway.limits.LimitProperties.Rate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The buckets of all callers, in Redis, so that they are the same for all instances of the gateway. */
@Component
class Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
    private static final Duration LEASE_LIFE = Duration.ofSeconds(1);

    private final ReactiveStringRedisTemplate redis;
    private final RedisScript<List<Long>> script;
    private final LimitProperties properties;
    private final Clock clock;

    Buckets(ReactiveStringRedisTemplate redis, LimitProperties properties, Clock clock) {
        this.redis = redis;
        this.properties = properties;
        this.clock = clock;
        this.script = script();
    }

    Mono<Lease> lease(String key, Rate rate) {
        var wanted = Math.clamp(rate.perSecond() * properties.lease().toMillis() / 1000, 1, rate.burst());
        var arguments = List.of(String.valueOf(rate.perSecond()), String.valueOf(rate.burst()), String.valueOf(wanted));
        return redis.execute(script, List.of("gateway:limit:" + key), arguments)
                .next()
                .map(answer -> answer.getFirst() > 0
                        ? Lease.of(answer.getFirst().intValue(), clock.instant().plus(LEASE_LIFE))
                        : Lease.refusal(clock.instant().plusMillis(answer.getLast())))
                .onErrorResume(failure -> Mono.just(onItsOwn(rate, failure)));
    }

    // the limit guards the platform; while it cannot be counted together, each instance counts alone and nobody is
    // turned away
    private Lease onItsOwn(Rate rate, Throwable failure) {
        LOG.debug("Redis did not answer, limiting on our own: {}", failure.toString());
        return Lease.of(rate.burst(), clock.instant().plus(LEASE_LIFE));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RedisScript<List<Long>> script() {
        return (RedisScript) RedisScript.of(new ClassPathResource("limits/lease.lua"), List.class);
    }
}
