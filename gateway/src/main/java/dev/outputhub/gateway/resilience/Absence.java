package dev.outputhub.gateway.resilience;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Tells a service that is away from one that refuses or is merely wrong: a bug in one endpoint must not close all of them. */
final class Absence {

    private static final Set<HttpStatus> AWAY =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    private Absence() {}

    static boolean shownBy(Throwable failure) {
        return switch (failure) {
            case WebClientRequestException wrapped when wrapped.getCause() != null -> shownBy(wrapped.getCause());
            case WebClientResponseException answer -> shownBy(answer.getStatusCode());
            case IOException _, TimeoutException _, io.netty.handler.timeout.TimeoutException _ -> true;
            default -> false;
        };
    }

    static boolean shownBy(@Nullable HttpStatusCode status) {
        return status instanceof HttpStatus known && AWAY.contains(known);
    }
}
