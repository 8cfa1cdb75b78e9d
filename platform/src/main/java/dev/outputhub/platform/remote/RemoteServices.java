package dev.outputhub.platform.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The other services, by name: {@code prompt}, {@code output} and so on. */
public class RemoteServices {

    private final ServiceProperties properties;
    private final RestClient.Builder http;
    private final ServiceToken token;
    private final Map<String, RemoteService> services = new ConcurrentHashMap<>();

    RemoteServices(ServiceProperties properties, RestClient.Builder http, ServiceToken token) {
        this.properties = properties;
        this.http = http;
        this.token = token;
    }

    public RemoteService named(String name) {
        return services.computeIfAbsent(name, this::connect);
    }

    private RemoteService connect(String name) {
        var address = Objects.requireNonNull(properties.services().get(name), () -> "hub.services." + name);
        var client = http.clone().baseUrl(address.toString()).build();
        return new RemoteService(name, client, token, circuit(name));
    }

    // a refusal is an answer: only a service that is away or broken opens the circuit
    private static CircuitBreaker circuit(String name) {
        return CircuitProfile.SERVICE.circuit(name, failure -> !(failure instanceof HttpClientErrorException));
    }
}
