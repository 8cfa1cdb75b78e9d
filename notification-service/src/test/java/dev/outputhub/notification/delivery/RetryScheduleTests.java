package dev.outputhub.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class RetryScheduleTests {

    private static final DeliveryProperties DEFAULTS =
            Binder.get(new MockEnvironment()).bindOrCreate("hub.webhooks", DeliveryProperties.class);

    @Test
    void pausesGrowAndSpreadOverMoreThanADay() {
        var schedule = schedule(0.5);
        var whole = Duration.ZERO;
        var last = Duration.ZERO;
        for (int failures = 1; failures < DEFAULTS.attempts(); failures++) {
            var pause = schedule.pauseAfter(failures, null).orElseThrow();
            assertThat(pause).isGreaterThan(last);
            last = pause;
            whole = whole.plus(pause);
        }
        assertThat(whole).isBetween(Duration.ofHours(24), Duration.ofHours(48));
    }

    @Test
    void chanceMovesAPauseByAFifthAtMost() {
        assertThat(schedule(0).pauseAfter(1, null)).contains(Duration.ofSeconds(4));
        assertThat(schedule(0.5).pauseAfter(1, null)).contains(Duration.ofSeconds(5));
        assertThat(schedule(1).pauseAfter(1, null)).contains(Duration.ofSeconds(6));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(schedule(0.5).pauseAfter(DEFAULTS.attempts(), null)).isEmpty();
    }

    @Test
    void waitsLongerWhenTheSubscriberAsksForIt() {
        assertThat(schedule(0.5).pauseAfter(1, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
        assertThat(schedule(0.5).pauseAfter(1, Duration.ofSeconds(1))).contains(Duration.ofSeconds(5));
        assertThat(schedule(0.5).pauseAfter(1, Duration.ofDays(365))).contains(Duration.ofHours(24));
    }

    private static RetrySchedule schedule(double chance) {
        return new RetrySchedule(DEFAULTS, new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        });
    }
}
