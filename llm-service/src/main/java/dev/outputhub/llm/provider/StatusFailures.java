package dev.outputhub.llm.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a provider's HTTP status means to the person who asked. */
final class StatusFailures {

    /** What a provider said. */
    record Answer(
            int status,
            @Nullable String message,
            @Nullable String code,
            @Nullable String retryAfter) {}

    private StatusFailures() {}

    static ProviderFailure of(Answer answer, ProviderAccess access, Instant now, Throwable cause) {
        var said = answer.message() == null || answer.message().isBlank()
                ? "status " + answer.status()
                : Redaction.of(answer.message(), access.key());
        var code = code(answer);
        var detail =
                switch (code) {
                    // the provider's own words repeat parts of the key
                    case PROVIDER_KEY_REFUSED -> "The provider refuses the key of this connection.";
                    case PROVIDER_QUOTA_USED_UP -> "The provider says that the quota of this key is used up: " + said;
                    case MODEL_NOT_FOUND -> "The provider does not know this model: " + said;
                    case PROVIDER_RATE_LIMITED -> "The provider limits the rate of requests: " + said;
                    case PROVIDER_REDIRECTS ->
                        "The endpoint redirects elsewhere, which is not followed. Give its final address.";
                    case REQUEST_REFUSED -> "The provider refuses the request: " + said;
                    default -> "The provider failed: " + said;
                };
        return new ProviderFailure(code, detail, retryAfter(answer.retryAfter(), now), cause);
    }

    private static FailureCode code(Answer answer) {
        int status = answer.status();
        if ("insufficient_quota".equals(answer.code()) || status == 402) {
            return FailureCode.PROVIDER_QUOTA_USED_UP;
        }
        if (status >= 300 && status < 400) {
            return FailureCode.PROVIDER_REDIRECTS;
        }
        return switch (status) {
            case 401, 403 -> FailureCode.PROVIDER_KEY_REFUSED;
            case 404 -> FailureCode.MODEL_NOT_FOUND;
            case 408 -> FailureCode.PROVIDER_TIMED_OUT;
            case 429 -> FailureCode.PROVIDER_RATE_LIMITED;
            default -> status >= 400 && status < 500 ? FailureCode.REQUEST_REFUSED : FailureCode.PROVIDER_ERROR;
        };
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3). */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofMillis(Math.round(Double.parseDouble(header.strip()) * 1000));
        } catch (NumberFormatException notSeconds) {
            try {
                var at = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
            } catch (DateTimeException neither) {
                return null;
            }
        }
    }
}
