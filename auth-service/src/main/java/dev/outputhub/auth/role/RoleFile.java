package dev.outputhub.auth.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The one list of permissions, and of what each built-in role holds: {@code roles.json}. */
record RoleFile(List<Scope> scopes, List<Role> roles) {

    record Scope(String name, String description) {}

    record Role(String id, String description, List<String> scopes) {}

    static RoleFile read(JsonMapper json) {
        try (var file = new ClassPathResource("roles.json").getInputStream()) {
            return json.readValue(file, RoleFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
