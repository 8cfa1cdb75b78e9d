package dev.outputhub.platform.remote;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Another service, called on its {@code /internal} endpoints in the name of the current principal. A service that is away opens
 * the circuit and costs nothing until it answers again.
 */
public class RemoteService {

    /** What was passed on from a caller is not as it should be. */
    private static final Set<HttpStatusCode> OF_THE_CALLER =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNPROCESSABLE_CONTENT);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final String name;
    private final RestClient http;
    private final ServiceToken token;
    private final CircuitBreaker circuit;

    RemoteService(String name, RestClient http, ServiceToken token, CircuitBreaker circuit) {
        this.name = name;
        this.http = http;
        this.token = token;
        this.circuit = circuit;
    }

    public <T> Optional<T> get(String path, Class<T> type, Object... variables) {
        return call(client -> Optional.ofNullable(client.get()
                .uri(path, variables)
                .headers(this::identify)
                .retrieve()
                .body(type)));
    }

    public <T> Optional<T> post(String path, Object body, Class<T> type, Object... variables) {
        return call(client -> Optional.ofNullable(client.post()
                .uri(path, variables)
                .headers(this::identify)
                .body(body)
                .retrieve()
                .body(type)));
    }

    /**
     * Copies what the other service has there, without holding it in memory.
     *
     * @return false where it answers 404
     */
    public boolean copy(String path, OutputStream to, Object... variables) {
        return call(client -> client.get()
                        .uri(path, variables)
                        .headers(this::identify)
                        .exchange((_, answer) -> copied(answer, to)))
                .isPresent();
    }

    private static Optional<Long> copied(
            RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer, OutputStream to) throws IOException {
        if (answer.getStatusCode() == HttpStatus.NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new RestClientException("It answered " + answer.getStatusCode());
        }
        return Optional.of(answer.getBody().transferTo(to));
    }

    /** Empty where the other service answers 404. */
    private <T> Optional<T> call(Function<RestClient, Optional<T>> exchange) {
        try {
            return circuit.executeSupplier(() -> exchange.apply(http));
        } catch (HttpClientErrorException refusal) {
            if (refusal.getStatusCode() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused(refusal);
        } catch (RestClientException | CallNotPermittedException away) {
            throw Problem.unavailable("The " + name + " service is not there. Try again in a moment.", RETRY_AFTER);
        }
    }

    private static RuntimeException refused(HttpClientErrorException refusal) {
        var body = refusal.getResponseBodyAs(ProblemDetail.class);
        if (body != null && refusal.getStatusCode() == HttpStatus.UNPROCESSABLE_CONTENT) {
            return RemoteRefusal.of(body);
        }
        if (body != null && body.getDetail() != null && OF_THE_CALLER.contains(refusal.getStatusCode())) {
            return new Problem(CommonError.REFUSED, body.getDetail());
        }
        return new IllegalStateException("An internal call was refused: " + refusal.getStatusCode(), refusal);
    }

    private void identify(HttpHeaders headers) {
        var principal = CurrentPrincipal.get();
        headers.setBearerAuth(token.value());
        headers.set("Hub-Organization", principal.organizationId().toString());
        headers.set("Hub-Person", principal.personId().toString());
        var address = principal.address();
        if (address != null) {
            headers.set("Hub-Client-Address", address);
        }
    }
}
