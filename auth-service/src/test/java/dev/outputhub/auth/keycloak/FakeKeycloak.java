package dev.outputhub.auth.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.outputhub.platform.test.identity.TestPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The part of Keycloak's admin interface that is used, over HTTP, with the people of the two test organisations. */
public final class FakeKeycloak {

    private static final FakeKeycloak SHARED = new FakeKeycloak();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<UUID, Set<String>> rolesByPerson = new ConcurrentHashMap<>();
    private final HttpServer server;

    private FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
        reset();
    }

    public static FakeKeycloak shared() {
        return SHARED;
    }

    public String adminUri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Everybody has the role they are named after. */
    public void reset() {
        for (var person : TestPeople.values()) {
            rolesByPerson.put(person.id(), new ConcurrentSkipListSet<>(Set.of(person.role(), "offline_access")));
        }
    }

    public Set<String> rolesOf(TestPeople person) {
        return Set.copyOf(rolesByPerson.get(person.id()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
                    .filter(step -> !step.isEmpty())
                    .toList();
            var answer = respond(exchange, path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Object respond(HttpExchange exchange, List<String> path) throws IOException {
        return switch (path.getFirst()) {
            case "organizations" ->
                switch (path.size()) {
                    case 1 -> List.of(organization(TestPeople.GLOBEX_OWNER));
                    case 2 ->
                        path.get(1)
                                        .equals(TestPeople.ACME_OWNER
                                                .organizationId()
                                                .toString())
                                ? organization(TestPeople.ACME_OWNER)
                                : null;
                    default -> members(exchange, UUID.fromString(path.get(1)));
                };
            case "roles" -> path.size() == 2 ? role(path.get(1)) : scopesOf(path.get(1));
            case "users" -> mapping(exchange, UUID.fromString(path.get(1)));
            default -> null;
        };
    }

    private static Map<String, Object> organization(TestPeople member) {
        var alias = member.organization();
        var name = alias.substring(0, 1).toUpperCase(Locale.ROOT) + alias.substring(1);
        return Map.of("id", member.organizationId(), "alias", alias, "name", name, "enabled", true);
    }

    private static List<Map<String, Object>> members(HttpExchange exchange, UUID organizationId) {
        if (!exchange.getRequestURI().getQuery().contains("first=0")) {
            return List.of();
        }
        return Arrays.stream(TestPeople.values())
                .filter(person -> person.organizationId().equals(organizationId))
                .map(person -> Map.<String, Object>of(
                        "id", person.id(),
                        "username", person.email(),
                        "email", person.email(),
                        "firstName", person.role(),
                        "lastName", "of " + person.organization(),
                        "enabled", true))
                .toList();
    }

    private static Map<String, Object> role(String name) {
        return Map.of("id", "id-of-" + name, "name", name, "description", "As " + name, "clientRole", false);
    }

    private static List<Map<String, Object>> scopesOf(String role) {
        return TestPeople.valueOf("ACME_" + role.toUpperCase(Locale.ROOT)).scopes().stream()
                .map(scope -> Map.<String, Object>of("id", scope, "name", scope, "clientRole", true))
                .toList();
    }

    private Object mapping(HttpExchange exchange, UUID personId) throws IOException {
        var roles = rolesByPerson.get(personId);
        if (exchange.getRequestMethod().equals("GET")) {
            return roles.stream().map(FakeKeycloak::role).toList();
        }
        var given = JSON.readValue(
                exchange.getRequestBody().readAllBytes(), new TypeReference<List<Map<String, Object>>>() {});
        var names = given.stream().map(role -> String.valueOf(role.get("name"))).toList();
        if (exchange.getRequestMethod().equals("POST")) {
            roles.addAll(names);
        } else {
            names.forEach(roles::remove);
        }
        return Map.of();
    }
}
