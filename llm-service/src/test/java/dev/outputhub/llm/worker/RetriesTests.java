package dev.outputhub.llm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTests {

    private final Retries retries = new Retries(new WorkerProperties(
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
        assertThat(retries.pause(failure, 1).orElseThrow()).isBetween(Duration.ofMillis(75), Duration.ofMillis(125));
        assertThat(retries.pause(failure, 2).orElseThrow()).isBetween(Duration.ofMillis(150), Duration.ofMillis(250));
        assertThat(retries.pause(failure, 3)).isEmpty();
    }

    @Test
    void whatIsTheCallersFaultIsNotTriedAgain() {
        assertThat(retries.pause(new ProviderFailure(FailureCode.PROVIDER_KEY_REFUSED, "x"), 1))
                .isEmpty();
    }
}
