package dev.outputhub.platform.test.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which scopes each role holds, read from the realm file, so that tests and deployment cannot disagree. */
final class RealmScopes {

    private static final Path REALM = Path.of("deploy/keycloak/output-hub-realm.json");
    private static final Map<String, List<String>> BY_ROLE = read();

    private RealmScopes() {}

    static List<String> of(String role) {
        return BY_ROLE.getOrDefault(role, List.of());
    }

    private static Map<String, List<String>> read() {
        var roles = new HashMap<String, JsonNode>();
        try {
            var realm = JsonMapper.shared().readTree(Files.readString(root().resolve(REALM)));
            realm.path("roles")
                    .path("realm")
                    .forEach(role -> roles.put(role.path("name").asString(), role));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var scopes = new HashMap<String, List<String>>();
        roles.keySet().forEach(role -> scopes.put(role, List.copyOf(collect(role, roles, new LinkedHashSet<>()))));
        return scopes;
    }

    private static Set<String> collect(String role, Map<String, JsonNode> roles, Set<String> scopes) {
        var composites =
                roles.getOrDefault(role, JsonMapper.shared().createObjectNode()).path("composites");
        composites.path("client").path("output-hub").forEach(scope -> scopes.add(scope.asString()));
        var inherited = new ArrayList<String>();
        composites.path("realm").forEach(other -> inherited.add(other.asString()));
        inherited.forEach(other -> collect(other, roles, scopes));
        return scopes;
    }

    /** Tests run in a module's folder; the realm is found from there upwards. */
    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(REALM))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(REALM + " is not found above the working folder");
        }
        return folder;
    }
}
