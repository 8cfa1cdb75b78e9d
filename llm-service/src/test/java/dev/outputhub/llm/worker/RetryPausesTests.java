package dev.outputhub.llm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPausesTests {

    private final RetryPauses retries = new RetryPauses(new WorkerProperties(
            10,
            3,
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofSeconds(1)));

    @Test
    void pauseDoubles() {
        var failure = new ProviderFailure(FailureCode.PROVIDER_ERROR, "x");
        var attempts = retries.start();
        assertThat(attempts.pause(failure).orElseThrow()).isBetween(Duration.ofMillis(75), Duration.ofMillis(125));
        assertThat(attempts.pause(failure).orElseThrow()).isBetween(Duration.ofMillis(150), Duration.ofMillis(250));
        assertThat(attempts.pause(failure)).isEmpty();
    }

    @Test
    void providerIsWaitedForAsLongAsItAsksButNotForever() {
        assertThat(retries.start().pause(limited(Duration.ofSeconds(7)))).contains(Duration.ofSeconds(7));
        assertThat(retries.start().pause(limited(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void whatIsTheCallersFaultIsNotTriedAgain() {
        assertThat(retries.start().pause(new ProviderFailure(FailureCode.PROVIDER_KEY_REFUSED, "x")))
                .isEmpty();
    }

    private static ProviderFailure limited(Duration wanted) {
        return new ProviderFailure(FailureCode.PROVIDER_RATE_LIMITED, "x", wanted, null);
    }
}
