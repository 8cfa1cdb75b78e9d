package dev.outputhub.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxRelayTests {

    private static final int STARTS = 200;

    @Test
    void relaysAfterEachStart() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            var asked = new CountDownLatch(1);
            var relay = relay(asked);
            relay.start();
            assertThat(asked.await(30, TimeUnit.SECONDS)).as("start %s", start).isTrue();
            relay.stop();
        }
    }

    @Test
    void goesOnAfterWhateverCouldGoWrong() throws Exception {
        var asked = new CountDownLatch(3);
        var times = new AtomicInteger();
        var relay = new OutboxRelay(
                _ -> {
                    asked.countDown();
                    if (times.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("of a test");
                    }
                    throw new IllegalStateException("of a test");
                },
                () -> Set.of(1),
                true);
        relay.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        relay.stop();
    }

    private static OutboxRelay relay(CountDownLatch asked) {
        return new OutboxRelay(
                _ -> {
                    asked.countDown();
                    return false;
                },
                () -> Set.of(1),
                true);
    }
}
