package dev.outputhub.auth.keycloak;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.ClientProperties;
import dev.outputhub.platform.remote.ServiceToken;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Keycloak's admin interface, the part of it that is needed. Plain HTTP: keycloak-admin-client would bring RESTEasy, JAX-RS and
 * a second Jackson for five calls.
 */
@Component
public class KeycloakAdmin {

    private static final int PAGE = 100;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<List<KeycloakOrganization>> ORGANIZATIONS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<KeycloakPerson>> PEOPLE =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<KeycloakRole>> ROLES = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<List<FailedSignIn>> EVENTS = new ParameterizedTypeReference<>() {};
    private static final int MOST_EVENTS = 5_000;

    private final RestClient http;

    KeycloakAdmin(RestClient.Builder http, KeycloakProperties keycloak, ClientProperties client, ServiceToken token) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(READ);
        this.http = http.clone()
                .requestFactory(factory)
                .baseUrl(keycloak.adminOf(client.issuerUri()))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(token.value());
                    return execution.execute(request, body);
                })
                .build();
    }

    RestClient http() {
        return http;
    }

    public List<KeycloakOrganization> organizations() {
        return all("/organizations?briefRepresentation=true", ORGANIZATIONS);
    }

    public Optional<KeycloakOrganization> organization(UUID id) {
        return found(() -> http.get().uri("/organizations/{id}", id).retrieve().body(KeycloakOrganization.class));
    }

    /** Nobody where Keycloak has no such organisation. */
    public List<KeycloakPerson> members(UUID organizationId) {
        try {
            return all("/organizations/" + organizationId + "/members?briefRepresentation=true", PEOPLE);
        } catch (HttpClientErrorException.NotFound absent) {
            return List.of();
        }
    }

    public Optional<KeycloakPerson> person(UUID id) {
        return found(() -> http.get().uri("/users/{id}", id).retrieve().body(KeycloakPerson.class));
    }

    public List<KeycloakRole> rolesOf(UUID personId) {
        return list(() -> http.get()
                .uri("/users/{id}/role-mappings/realm", personId)
                .retrieve()
                .body(ROLES));
    }

    /** The newest first, from that time on; the rest of more than a few thousand is left out. */
    public List<FailedSignIn> failedSignIns(Instant from) {
        // Keycloak takes days, of its own time zone
        var day = from.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        var all = new ArrayList<FailedSignIn>();
        List<FailedSignIn> page;
        do {
            page = list(() -> http.get()
                    .uri("/events?type=LOGIN_ERROR&dateFrom={day}&first={first}&max={max}", day, all.size(), PAGE)
                    .retrieve()
                    .body(EVENTS));
            all.addAll(page);
        } while (page.size() == PAGE && page.getLast().time() >= from.toEpochMilli() && all.size() < MOST_EVENTS);
        return all.stream().filter(event -> event.time() >= from.toEpochMilli()).toList();
    }

    private <T> List<T> all(String path, ParameterizedTypeReference<List<T>> type) {
        var all = new ArrayList<T>();
        List<T> page;
        do {
            page = list(() -> http.get()
                    .uri(path + "&first={first}&max={max}", all.size(), PAGE)
                    .retrieve()
                    .body(type));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static <T> List<T> list(Supplier<@Nullable List<T>> call) {
        var answer = reached(call);
        return answer == null ? List.of() : answer;
    }

    private static <T> Optional<T> found(Supplier<@Nullable T> call) {
        try {
            return Optional.ofNullable(reached(call));
        } catch (HttpClientErrorException.NotFound absent) {
            return Optional.empty();
        }
    }

    static <T extends @Nullable Object> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceAccessException | HttpServerErrorException away) {
            throw Problem.unavailable("The identity provider is not there. Try again in a moment.", RETRY_AFTER);
        }
    }
}
