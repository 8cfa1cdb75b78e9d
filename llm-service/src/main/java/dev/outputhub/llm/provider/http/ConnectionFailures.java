package dev.outputhub.llm.provider.http;

import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.ProviderFailure;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What a broken connection means to the person who asked. */
public final class ConnectionFailures {

    private ConnectionFailures() {}

    public static ProviderFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderFailure known) {
                return known;
            }
            if (cause instanceof HttpTimeoutException) {
                return unwell(FailureCode.PROVIDER_TIMED_OUT, "The provider did not answer in time.", failure);
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return unwell(FailureCode.PROVIDER_UNREACHABLE, "The provider cannot be reached.", failure);
            }
            if (cause instanceof SSLException) {
                return unwell(
                        FailureCode.PROVIDER_UNREACHABLE, "No secure connection to the provider came about.", failure);
            }
        }
        return unwell(FailureCode.STREAM_BROKEN, "The connection broke before the answer was complete.", failure);
    }

    /** A stream that ends properly, but before the model said that it is done. */
    public static ProviderFailure unfinished() {
        return new ProviderFailure(FailureCode.STREAM_BROKEN, "The answer ended before it was complete.");
    }

    private static ProviderFailure unwell(FailureCode code, String detail, Throwable cause) {
        return new ProviderFailure(code, detail, null, cause);
    }
}
