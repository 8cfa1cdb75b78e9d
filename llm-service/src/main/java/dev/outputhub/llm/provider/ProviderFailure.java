package dev.outputhub.llm.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A provider did not answer, or not to the end. The detail is for people to read and carries no key. */
public class ProviderFailure extends RuntimeException {

    private final FailureCode code;
    private final @Nullable Duration retryAfter;

    public ProviderFailure(FailureCode code, String detail) {
        this(code, detail, null, null);
    }

    public ProviderFailure(FailureCode code, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public FailureCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** How long the provider asks to wait. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
