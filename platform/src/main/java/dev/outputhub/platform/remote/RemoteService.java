package dev.outputhub.platform.remote;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
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

    /** Rules of the other service, which it named. */
    private static final Set<HttpStatusCode> WITH_THEIR_CODES =
            Set.of(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONFLICT, HttpStatus.UNSUPPORTED_MEDIA_TYPE);

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

    /** Sends a content of which the size is known, without holding it in memory. */
    public <T> Optional<T> put(String path, RemoteContent content, Class<T> type, Object... variables) {
        return call(client -> Optional.ofNullable(client.put()
                .uri(path, variables)
                .headers(this::identify)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(content.size())
                .body(content::send)
                .retrieve()
                .body(type)));
    }

    /** Reads an answer as it comes; it is closed when the reader is done. */
    public <T> Optional<T> read(String path, RemoteContent.Reader<T> reader, Object... variables) {
        return call(client -> client.get()
                .uri(path, variables)
                .headers(this::identify)
                .exchangeForRequiredValue((_, answer) -> {
                    if (answer.getStatusCode().isError()) {
                        throw answer.createException();
                    }
                    return Optional.of(reader.read(answer.getHeaders(), answer.getBody()));
                }));
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
        if (body != null && WITH_THEIR_CODES.contains(refusal.getStatusCode())) {
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
        headers.set("Hub-Groups", principal.sight());
        var address = principal.address();
        if (address != null) {
            headers.set("Hub-Client-Address", address);
        }
    }
}
