package dev.outputhub.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.limits.LimitProperties.Rate;
import dev.outputhub.gateway.testing.GatewayTest;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@GatewayTest
class AllowancesIntegrationTests {

    private static final Rate RATE = new Rate(100, 200);

    private final Buckets buckets;
    private final LimitProperties properties;
    private final ReactiveStringRedisTemplate redis;
    private final String caller = UUID.randomUUID().toString();

    AllowancesIntegrationTests(Buckets buckets, LimitProperties properties, ReactiveStringRedisTemplate redis) {
        this.buckets = buckets;
        this.properties = properties;
        this.redis = redis;
    }

    @Test
    void severalInstancesTogetherNeverExceedTheBucket() {
        var first = new Allowances(buckets, Clock.systemUTC());
        var second = new Allowances(buckets, Clock.systemUTC());
        var start = System.nanoTime();

        var passed = IntStream.range(0, 1_000)
                .parallel()
                .filter(i -> passes(i % 2 == 0 ? first : second))
                .count();

        var refilled = (System.nanoTime() - start) / 1e9 * RATE.perSecond();
        assertThat(passed).isBetween(180L, (long) (RATE.burst() + refilled + 1));
    }

    @Test
    void anInstanceAsksRedisForManyRequestsAtOnce() {
        var lease = buckets.lease(caller, new Rate(1_000, 2_000)).block();

        assertThat(IntStream.range(0, 100).filter(_ -> lease.take()).count())
                .isEqualTo(1_000 * properties.lease().toMillis() / 1_000);
    }

    @Test
    void aForgottenBucketLeavesRedis() {
        passes(new Allowances(buckets, Clock.systemUTC()));

        assertThat(redis.getExpire("gateway:limit:" + caller).block()).isPositive();
    }

    private boolean passes(Allowances allowances) {
        return allowances
                .take(caller, RATE)
                .thenReturn(true)
                .onErrorReturn(false)
                .block();
    }
}
