package dev.outputhub.auth.keycloak;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.neighbours.StubServer;
import dev.outputhub.platform.test.neighbours.StubServer.Answer;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The part of Keycloak's admin interface that is used, over HTTP, with the people of the two test organisations. */
public final class FakeKeycloak {

    private static final FakeKeycloak SHARED = new FakeKeycloak();

    private final Map<UUID, Set<String>> rolesByPerson = new ConcurrentHashMap<>();
    private final StubServer server = StubServer.start(this::answer);

    private FakeKeycloak() {
        reset();
    }

    public static FakeKeycloak shared() {
        return SHARED;
    }

    public String adminUri() {
        return server.address();
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

    private Answer answer(Request request) {
        var path = Arrays.stream(request.path().split("/"))
                .filter(step -> !step.isEmpty())
                .toList();
        var answer = respond(request, path);
        return answer == null ? Answer.empty(404) : Answer.json(answer);
    }

    private Object respond(Request request, List<String> path) {
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
                    default -> members(request, UUID.fromString(path.get(1)));
                };
            case "roles" -> path.size() == 2 ? role(path.get(1)) : scopesOf(path.get(1));
            case "users" -> mapping(request, UUID.fromString(path.get(1)));
            default -> null;
        };
    }

    private static Map<String, Object> organization(TestPeople member) {
        var alias = member.organization();
        var name = alias.substring(0, 1).toUpperCase(Locale.ROOT) + alias.substring(1);
        return Map.of("id", member.organizationId(), "alias", alias, "name", name, "enabled", true);
    }

    private static List<Map<String, Object>> members(Request request, UUID organizationId) {
        if (!request.query().contains("first=0")) {
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

    private Object mapping(Request request, UUID personId) {
        var roles = rolesByPerson.get(personId);
        if (request.method().equals("GET")) {
            return roles.stream().map(FakeKeycloak::role).toList();
        }
        var names = request.json()
                .valueStream()
                .map(role -> role.path("name").asString())
                .toList();
        if (request.method().equals("POST")) {
            roles.addAll(names);
        } else {
            names.forEach(roles::remove);
        }
        return Map.of();
    }
}
