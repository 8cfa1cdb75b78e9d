package dev.outputhub.llm.provider.http;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a provider's HTTP status, or an error in the middle of its stream, means to the person who asked. */
public final class StatusFailures {

    private StatusFailures() {}

    static ProviderFailure of(ProviderHttp.Reply reply, ErrorBody error, ProviderAccess access, Instant now) {
        var header = reply.first("x-error-message"); // Hugging Face, where the body says nothing
        var message = error.message() == null && !header.isBlank() ? header : error.message();
        return failure(code(reply.status(), error), message, reply.status(), access, retryAfter(reply, error, now));
    }

    /** The stream itself had status 200: the error says what it is. */
    public static ProviderFailure inStream(ErrorBody error, ProviderAccess access) {
        int status = error.status();
        if (status == 0) {
            status = error.speaksOf("rate_limit")
                    ? 429
                    : error.speaksOf("overloaded") ? 529 : error.speaksOf("invalid_request") ? 400 : 500;
        }
        return failure(code(status, error), error.message(), status, access, null);
    }

    private static ProviderFailure failure(
            FailureCode code,
            @Nullable String message,
            int status,
            ProviderAccess access,
            @Nullable Duration retryAfter) {
        var said = message == null || message.isBlank() ? "status " + status : Redaction.of(message, access.key());
        var detail =
                switch (code) {
                    // the provider's own words repeat parts of the key
                    case PROVIDER_KEY_REFUSED -> "The provider refuses the key of this connection.";
                    case PROVIDER_QUOTA_USED_UP -> "The provider says that the quota of this key is used up: " + said;
                    case MODEL_NOT_FOUND -> "The provider does not know this model: " + said;
                    case PROVIDER_RATE_LIMITED -> "The provider limits the rate of requests: " + said;
                    case PROVIDER_OVERLOADED -> "The provider is overloaded: " + said;
                    case PROVIDER_REDIRECTS ->
                        "The endpoint redirects elsewhere, which is not followed. Give its final address.";
                    case REQUEST_REFUSED -> "The provider refuses the request: " + said;
                    default -> "The provider failed: " + said;
                };
        return new ProviderFailure(code, detail, retryAfter, null);
    }

    private static FailureCode code(int status, ErrorBody error) {
        if (status == 402 || error.speaksOf("insufficient_quota") || error.saysCreditIsUsedUp()) {
            return FailureCode.PROVIDER_QUOTA_USED_UP;
        }
        if (status >= 300 && status < 400) {
            return FailureCode.PROVIDER_REDIRECTS;
        }
        return switch (status) {
            case 401, 403 -> FailureCode.PROVIDER_KEY_REFUSED;
            case 404 -> FailureCode.MODEL_NOT_FOUND;
            case 408, 504 -> FailureCode.PROVIDER_TIMED_OUT;
            case 429 -> FailureCode.PROVIDER_RATE_LIMITED;
            case 503, 529 -> FailureCode.PROVIDER_OVERLOADED;
            default -> status >= 400 && status < 500 ? FailureCode.REQUEST_REFUSED : FailureCode.PROVIDER_ERROR;
        };
    }

    private static @Nullable Duration retryAfter(ProviderHttp.Reply reply, ErrorBody error, Instant now) {
        var milliseconds = reply.first("retry-after-ms"); // OpenAI and Azure, beside the whole seconds
        if (milliseconds.matches("\\d{1,9}")) {
            return Duration.ofMillis(Long.parseLong(milliseconds));
        }
        var header = reply.first("retry-after");
        if (!header.isBlank()) {
            return retryAfter(header, now);
        }
        return error.waitSeconds() == null ? null : Duration.ofMillis(Math.round(error.waitSeconds() * 1000));
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
