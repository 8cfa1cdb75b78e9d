package dev.outputhub.auth.role;

import java.util.Set;
import org.springframework.stereotype.Service;

/** Which scopes a role holds. */
@Service
public class RoleScopes {

    private final Roles roles;

    RoleScopes(Roles roles) {
        this.roles = roles;
    }

    public Set<String> of(String role) {
        return roles.all().stream()
                .filter(known -> known.id().equals(role))
                .findFirst()
                .map(known -> Set.copyOf(known.scopes()))
                .orElse(Set.of());
    }
}
