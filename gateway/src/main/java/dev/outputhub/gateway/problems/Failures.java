package dev.outputhub.gateway.problems;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** What a failure means to the caller. */
public final class Failures {

    private static final Duration SOON = Duration.ofSeconds(2);

    private Failures() {}

    public static Problem problemOf(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case WebClientRequestException wrapped when wrapped.getCause() != null -> problemOf(wrapped.getCause());
            // refused, unknown, reset or closed early: the network says that nobody is there
            case IOException _ -> unavailable();
            case TimeoutException _, io.netty.handler.timeout.TimeoutException _ ->
                new Problem(ErrorCode.SERVICE_TIMEOUT, "The service did not answer in time.");
            case AuthenticationServiceException _ ->
                Problem.later(
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "Who you are cannot be checked at the moment. Try again soon.",
                        SOON);
            case DataBufferLimitException _ ->
                new Problem(ErrorCode.REQUEST_TOO_LARGE, "The body is larger than this address takes.");
            case ErrorResponse answer -> ofStatus(answer);
            default ->
                new Problem(
                        ErrorCode.INTERNAL_ERROR,
                        "Something went wrong on our side. The trace id helps to find out what.");
        };
    }

    public static Problem unavailable() {
        return Problem.later(
                ErrorCode.SERVICE_UNAVAILABLE, "The service behind this address is away. Try again in a moment.", SOON);
    }

    private static Problem ofStatus(ErrorResponse answer) {
        return switch (HttpStatus.resolve(answer.getStatusCode().value())) {
            case NOT_FOUND -> new Problem(ErrorCode.NOT_FOUND, "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                new Problem(ErrorCode.METHOD_NOT_ALLOWED, "This address does not take this method.");
            case NOT_ACCEPTABLE ->
                new Problem(ErrorCode.NOT_ACCEPTABLE, "There is no representation of the kind asked for.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This address does not take this media type.");
            case CONTENT_TOO_LARGE ->
                new Problem(ErrorCode.REQUEST_TOO_LARGE, "The body is larger than this address takes.");
            case UNAUTHORIZED -> new Problem(ErrorCode.UNAUTHENTICATED, "Sign in, or send an access token.");
            case GATEWAY_TIMEOUT -> new Problem(ErrorCode.SERVICE_TIMEOUT, "The service did not answer in time.");
            case SERVICE_UNAVAILABLE, BAD_GATEWAY -> unavailable();
            case null, default ->
                answer.getStatusCode().is4xxClientError()
                        ? new Problem(ErrorCode.MALFORMED_REQUEST, "The request cannot be understood.")
                        : new Problem(
                                ErrorCode.INTERNAL_ERROR,
                                "Something went wrong on our side. The trace id helps to find out what.");
        };
    }
}
