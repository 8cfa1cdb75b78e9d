package dev.outputhub.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one call. */
sealed interface CallResult {

    record Accepted(int status) implements CallResult {}

    /** 410: the subscriber says that it will never take calls again. */
    record Gone(int status) implements CallResult {}

    /** @param retryAfter what the subscriber asked for, if it did */
    record Refused(int status, String reason, @Nullable Duration retryAfter) implements CallResult {}

    record Unreachable(String reason) implements CallResult {}

    default @Nullable Integer statusCode() {
        return switch (this) {
            case Accepted(int status) -> status;
            case Gone(int status) -> status;
            case Refused(int status, String _, Duration _) -> status;
            case Unreachable _ -> null;
        };
    }

    default @Nullable String error() {
        return switch (this) {
            case Accepted _ -> null;
            case Gone _ -> "The subscriber is gone for good (410); the subscription was switched off.";
            case Refused(int _, String reason, Duration _) -> reason;
            case Unreachable(String reason) -> reason;
        };
    }
}
