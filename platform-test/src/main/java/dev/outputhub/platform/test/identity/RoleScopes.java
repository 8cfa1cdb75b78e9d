package dev.outputhub.platform.test.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which scopes each built-in role holds, read from the file that auth-service reads, so that tests and deployment cannot disagree. */
final class RoleScopes {

    private static final Path ROLES = Path.of("auth-service/src/main/resources/roles.json");
    private static final Map<String, List<String>> BY_ROLE = read();

    private RoleScopes() {}

    static List<String> of(String role) {
        return BY_ROLE.getOrDefault(role, List.of());
    }

    private static Map<String, List<String>> read() {
        var scopes = new HashMap<String, List<String>>();
        try {
            JsonMapper.shared()
                    .readTree(Files.readString(root().resolve(ROLES)))
                    .path("roles")
                    .forEach(role -> scopes.put(
                            role.path("id").asString(),
                            role.path("scopes")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return scopes;
    }

    /** Tests run in a module's folder; the file is found from there upwards. */
    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(ROLES))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(ROLES + " is not found above the working folder");
        }
        return folder;
    }
}
