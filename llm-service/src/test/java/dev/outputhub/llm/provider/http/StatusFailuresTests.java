package dev.outputhub.llm.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ProviderAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFailuresTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"error\":{\"type\":\"rate_limit_error\"}}                                   | PROVIDER_RATE_LIMITED",
                "{\"error\":{\"code\":503}}                                                    | PROVIDER_OVERLOADED",
                "{\"error\":{\"code\":\"insufficient_quota\"}}                                 | PROVIDER_QUOTA_USED_UP",
                "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Your credit balance is too low to go on.\"}} | PROVIDER_QUOTA_USED_UP",
                "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Too long.\"}}    | REQUEST_REFUSED",
                "{\"error\":\"boom\"}                                                          | PROVIDER_ERROR"
            })
    void errorInAStreamIsToldByItsCodeItsTypeOrItsWords(String body, FailureCode code) {
        var access = new ProviderAccess(Provider.ANTHROPIC, null, null, Duration.ofSeconds(1));
        var error = ErrorBody.parse(body.getBytes(StandardCharsets.UTF_8));
        assertThat(StatusFailures.inStream(error, access).code()).isEqualTo(code);
    }

    @Test
    void readsRetryAfterAsSecondsAndAsDate() {
        assertThat(StatusFailures.retryAfter("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(StatusFailures.retryAfter("0.5", NOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(StatusFailures.retryAfter("Sun, 1 Mar 2026 10:01:00 GMT", NOW))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(StatusFailures.retryAfter("Sun, 1 Mar 2026 09:00:00 GMT", NOW))
                .isZero();
        assertThat(StatusFailures.retryAfter("soon", NOW)).isNull();
        assertThat(StatusFailures.retryAfter(null, NOW)).isNull();
    }
}
