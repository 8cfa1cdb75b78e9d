package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.routing.ServiceAddresses;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** By which identity provider somebody signs in, from their address. auth-service knows it. */
@Component
class SignInHomes {

    private static final Logger LOG = LoggerFactory.getLogger(SignInHomes.class);
    private static final String PATH = "/internal/open/sign-in/home";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    record Home(@Nullable String provider) {}

    private final WebClient client;
    private final URI auth;

    SignInHomes(WebClient serviceClient, ServiceAddresses addresses) {
        this.client = serviceClient;
        this.auth = addresses.of(Service.AUTH);
    }

    /** Empty where people sign in by password, and while it cannot be known. */
    Mono<String> of(String address) {
        return client.post()
                .uri(auth.resolve(PATH))
                .bodyValue(Map.of("address", address))
                .retrieve()
                .bodyToMono(Home.class)
                .timeout(PATIENCE)
                .mapNotNull(Home::provider)
                .doOnError(failure -> LOG.warn("It is not known where somebody signs in: {}", failure.toString()))
                .onErrorComplete();
    }
}
