package dev.outputhub.auth.keycloak;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.neighbours.StubServer;
import dev.outputhub.platform.test.neighbours.StubServer.Answer;
import dev.outputhub.platform.test.neighbours.StubServer.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of Keycloak's admin interface that is used, over HTTP, with the people of the two test organisations. */
public final class FakeKeycloak {

    private static final FakeKeycloak SHARED = new FakeKeycloak();

    private final StubServer server = StubServer.start(this::answer);

    private final Map<String, JsonNode> brokers = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, List<String>>> said = new ConcurrentHashMap<>();

    private final List<Map<String, Object>> failed = new CopyOnWriteArrayList<>();

    private FakeKeycloak() {}

    public static FakeKeycloak shared() {
        return SHARED;
    }

    public String adminUri() {
        return server.address();
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
            case "identity-provider" -> broker(request, path);
            case "events" -> request.query().contains("first=0") ? failed : List.of();
            case "users" ->
                path.size() == 2 ? person(UUID.fromString(path.get(1))) : roles(UUID.fromString(path.get(1)));
            default -> null;
        };
    }

    /** What a provider says of somebody, as it is kept after they signed in by it. */
    public void says(TestPeople person, String alias, String... values) {
        said.put(person.id(), Map.of(alias, List.of(values)));
    }

    /** Somebody tried a wrong password from there, so often. */
    public void failsToSignIn(TestPeople person, Instant at, String address, int times) {
        var event = Map.<String, Object>of(
                "time",
                at.toEpochMilli(),
                "userId",
                person.id(),
                "ipAddress",
                address,
                "error",
                "invalid_user_credentials");
        failed.addAll(0, Collections.nCopies(times, event));
    }

    /** As it was written; null where there is none. */
    public @Nullable JsonNode broker(String alias) {
        return brokers.get(alias);
    }

    private @Nullable Object broker(Request request, List<String> path) {
        if (path.getLast().equals("mappers")) {
            return List.of();
        }
        switch (request.method()) {
            case "POST" -> brokers.put(request.json().path("alias").asString(), request.json());
            case "PUT" -> brokers.put(path.getLast(), request.json());
            case "DELETE" -> brokers.remove(path.getLast());
            default -> {
                return brokers.get(path.getLast());
            }
        }
        return Map.of();
    }

    private static Map<String, Object> organization(TestPeople member) {
        var alias = member.organization();
        var name = alias.substring(0, 1).toUpperCase(Locale.ROOT) + alias.substring(1);
        return Map.of("id", member.organizationId(), "alias", alias, "name", name, "enabled", true);
    }

    private List<Map<String, Object>> members(Request request, UUID organizationId) {
        if (!request.query().contains("first=0")) {
            return List.of();
        }
        return Arrays.stream(TestPeople.values())
                .filter(person -> person.organizationId().equals(organizationId))
                .map(this::account)
                .toList();
    }

    private Object person(UUID id) {
        return Arrays.stream(TestPeople.values())
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(this::account)
                .orElse(null);
    }

    private Map<String, Object> account(TestPeople person) {
        return Map.of(
                "attributes", said.getOrDefault(person.id(), Map.of()),
                "id", person.id(),
                "username", person.email(),
                "email", person.email(),
                "firstName", person.role(),
                "lastName", "of " + person.organization(),
                "emailVerified", true,
                "enabled", true);
    }

    private static Map<String, Object> role(String name) {
        return Map.of("id", "id-of-" + name, "name", name, "description", "As " + name, "clientRole", false);
    }

    /** Everybody has the role they are named after. */
    private static Object roles(UUID personId) {
        return Arrays.stream(TestPeople.values())
                .filter(person -> person.id().equals(personId))
                .flatMap(person -> Stream.of(person.role(), "offline_access"))
                .map(FakeKeycloak::role)
                .toList();
    }
}
