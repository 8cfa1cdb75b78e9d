package dev.outputhub.auth.role;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The roles that every organisation has, the mightiest first. */
@Service
class Roles {

    private final List<RoleView> builtIn;
    private final List<RoleFile.Scope> scopes;

    Roles(JsonMapper json) {
        var file = RoleFile.read(json);
        scopes = List.copyOf(file.scopes());
        builtIn = file.roles().stream()
                .map(role -> new RoleView(
                        role.id(),
                        role.id(),
                        role.description(),
                        true,
                        role.scopes().stream().sorted().toList(),
                        1))
                .toList();
    }

    List<RoleView> all() {
        return builtIn;
    }

    Optional<RoleView> find(String id) {
        return builtIn.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    List<RoleFile.Scope> scopes() {
        return scopes;
    }
}
